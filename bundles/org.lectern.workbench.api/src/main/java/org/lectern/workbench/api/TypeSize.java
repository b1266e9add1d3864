package org.lectern.workbench.api;

/** The four sizes of text: its height and that of its line, in pixels at zoom 100. */
public enum TypeSize {
    META(11, 16),
    CONTROL(13, 20),
    ABSTRACT(15, 24),
    PAGE_TITLE(20, 28);

    private final int pixels;
    private final int line;

    TypeSize(int pixels, int line) {
        this.pixels = pixels;
        this.line = line;
    }

    public int pixels() {
        return pixels;
    }

    public int line() {
        return line;
    }
}
