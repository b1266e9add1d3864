/** Finding papers in the window: the search field, its completion and help, facets, saved searches, papers like others. */
package org.lectern.workbench.find;
