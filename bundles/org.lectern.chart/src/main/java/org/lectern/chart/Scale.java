package org.lectern.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Turns numbers into places between two ends, with round numbers marked on the way. */
record Scale(double from, double to, double step, double start, double end) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /**
     * @param withZero 0 is on the scale
     * @param whole only whole numbers are marked
     * @param marks about so many
     */
    static Scale of(DoubleStream values, boolean withZero, boolean whole, int marks, double start, double end) {
        var statistics = values.summaryStatistics();
        double low = statistics.getCount() == 0 ? 0 : statistics.getMin();
        double high = statistics.getCount() == 0 ? 1 : statistics.getMax();
        if (withZero || low >= 0 && low < high / 2) {
            low = Math.min(0, low);
            high = Math.max(0, high);
        }
        if (low == high) {
            high = low + Math.max(1, Math.abs(low) / 10);
        }
        double step = step((high - low) / Math.max(1, marks), whole);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, start, end);
    }

    /** Marks as above, but begins and ends with the values themselves. */
    static Scale tight(DoubleStream values, boolean whole, int marks, double start, double end) {
        var statistics = values.summaryStatistics();
        double low = statistics.getMin();
        double high = statistics.getMax() == low ? low + 1 : statistics.getMax();
        return new Scale(low, high, step((high - low) / Math.max(1, marks), whole), start, end);
    }

    private static double step(double rough, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough * 0.999) {
                return whole ? Math.max(1, round * power) : round * power;
            }
        }
        return 10 * power;
    }

    double place(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    List<Double> marks() {
        var marks = new ArrayList<Double>();
        double first = Math.ceil(from / step - 1e-9) * step;
        for (int i = 0; first + i * step <= to + step * 1e-6 && i < 100; i++) {
            marks.add(first + i * step);
        }
        return marks;
    }

    /** With as many decimals as the marks need. */
    String label(double mark) {
        double rounded = Math.abs(mark) < step * 1e-6 ? 0 : mark;
        if (step >= 1 && Math.abs(rounded) < 1e15) {
            return String.format(Locale.ROOT, "%,d", Math.round(rounded));
        }
        if (step < 1e-6 || Math.abs(rounded) >= 1e15) {
            return String.format(Locale.ROOT, "%.2g", rounded);
        }
        int decimals = (int) Math.ceil(-Math.log10(step) - 1e-9);
        return String.format(Locale.ROOT, "%." + decimals + "f", rounded);
    }
}
