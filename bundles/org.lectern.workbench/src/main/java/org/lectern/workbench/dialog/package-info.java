/** What opens over the window: import, export, feeds, keys, the palette of commands, failures. */
package org.lectern.workbench.dialog;
