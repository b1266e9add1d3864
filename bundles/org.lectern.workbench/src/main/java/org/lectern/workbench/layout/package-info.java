/** Where views stand: perspectives with their areas, the tabs in them, and how a layout is kept and moved. */
package org.lectern.workbench.layout;
