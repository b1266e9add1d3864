package org.lectern.chart;

import java.util.List;

/** What a chart is drawn on. Places are pixels from the upper left corner; colours are {@code #rrggbb}. */
interface Canvas {
    void rectangle(double x, double y, double width, double height, String colour);

    void line(double x1, double y1, double x2, double y2, String colour, double width);

    /** A line through all points. */
    void path(List<Point> points, String colour, double width);

    void marker(Marker marker, Point at, double size, String colour);

    /** @param at where the text's base line begins, has its middle or ends, as {@code anchor} says */
    void text(String text, Point at, Anchor anchor, double size, String colour);

    /** A place. */
    record Point(double x, double y) {}

    /** Which part of a text stands at its place. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Shapes that tell series apart where colours cannot. */
    enum Marker {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS,
        DOWN;

        static Marker of(int series) {
            return values()[series % values().length];
        }

        /** The corners, around 0, of a marker of size 2; none for the circle. */
        double[][] corners() {
            return switch (this) {
                case CIRCLE -> new double[0][];
                case SQUARE -> new double[][] {{-.9, -.9}, {.9, -.9}, {.9, .9}, {-.9, .9}};
                case TRIANGLE -> new double[][] {{0, -1.1}, {1.1, .9}, {-1.1, .9}};
                case DIAMOND -> new double[][] {{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}};
                case CROSS ->
                    new double[][] {
                        {-.4, -1.1}, {.4, -1.1}, {.4, -.4}, {1.1, -.4}, {1.1, .4}, {.4, .4},
                        {.4, 1.1}, {-.4, 1.1}, {-.4, .4}, {-1.1, .4}, {-1.1, -.4}, {-.4, -.4}
                    };
                case DOWN -> new double[][] {{0, 1.1}, {1.1, -.9}, {-1.1, -.9}};
            };
        }
    }
}
