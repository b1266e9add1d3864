/** What the window can be told to do: each is in a menu, has a key where it is worth one, and says why it is off. */
package org.lectern.workbench.command;
