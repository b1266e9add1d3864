package org.lectern.workbench.api;

/** A colour by what it means. Its value depends on the theme. */
public enum Token {
    /** Behind what is read. */
    VIEW,
    /** Behind what frames it: bars, tabs, the status line. */
    CHROME,
    TEXT,
    /** Of less weight, still at least 4.5:1. */
    TEXT_2,
    DISABLED,
    /** Between parts. */
    HAIRLINE,
    /** Around controls, at least 3:1. */
    CONTROL_LINE,
    ACCENT,
    SELECTION,
    HOVER,
    SEARCH_HIT,
    OK,
    WARN,
    ERROR
}
