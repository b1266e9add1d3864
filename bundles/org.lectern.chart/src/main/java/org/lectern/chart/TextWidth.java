package org.lectern.chart;

/** How wide a text will be, roughly: who shows an SVG chooses the font. */
final class TextWidth {
    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
    }

    private static double em(int c) {
        if (c >= 0x2E80) {
            return 1;
        }
        return switch (c) {
            case ' ', '.', ',', ':', ';', '\'', '|', '!', 'i', 'j', 'l', 'I', 'f', 't', 'r', '-', '(', ')' -> 0.34;
            case 'm', 'w', 'M', 'W', '@', '%', '—', '…' -> 0.9;
            default -> c < 128 && Character.isUpperCase(c) ? 0.68 : 0.57;
        };
    }

    /** The text, or its beginning and an ellipsis where it is too wide. */
    static String fitted(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
