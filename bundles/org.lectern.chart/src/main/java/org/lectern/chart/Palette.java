package org.lectern.chart;

import java.util.List;

/**
 * The colours of a chart, those of the window. Series are Okabe and Ito's colours, darkened on white and lightened on
 * dark until lines can be told from the ground.
 */
record Palette(
        String ground, String text, String quietText, String grid, String axis, String accent, List<String> series) {
    private static final Palette LIGHT = new Palette(
            "#ffffff",
            "#1d2125",
            "#555b62",
            "#dcdcd8",
            "#868b91",
            "#1b5e8c",
            List.of("#0072b2", "#c85800", "#008a65", "#b0568a", "#9a6a00", "#2f86bc"));
    private static final Palette DARK = new Palette(
            "#1a1c1f",
            "#e6e8ea",
            "#a8aeb5",
            "#363a3f",
            "#7f868e",
            "#74b3e0",
            List.of("#4fa3db", "#f0883e", "#35c79a", "#dda0c4", "#e8b04b", "#8ccbf2"));

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The colour of a series among so many. */
    String of(int number, int all) {
        return all == 1 ? accent : series.get(number % series.size());
    }
}
