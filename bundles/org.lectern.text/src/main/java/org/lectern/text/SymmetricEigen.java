package org.lectern.text;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues of a small symmetric matrix, largest first, and its eigenvectors in that order as columns.
 *
 * @param vectors the signs are such that the largest number of each column is above 0
 */
record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int MOST_SWEEPS = 30;

    /** By cyclic Jacobi rotations. */
    static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        var a = new double[n][];
        var v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-18 * diagonal(a); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return sorted(a, v);
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static double diagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i] * a[i][i];
        }
        return sum;
    }

    /** Makes the number at row p, column q zero. Vectors are kept as rows meanwhile: they lie side by side in memory. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double apq = a[p][q];
        if (Math.abs(apq) < 1e-300) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * apq);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        turn(a[p], a[q], c, s);
        for (double[] row : a) {
            double x = row[p];
            double y = row[q];
            row[p] = c * x - s * y;
            row[q] = s * x + c * y;
        }
        turn(v[p], v[q], c, s);
    }

    private static void turn(double[] one, double[] other, double c, double s) {
        for (int k = 0; k < one.length; k++) {
            double x = one[k];
            double y = other[k];
            one[k] = c * x - s * y;
            other[k] = s * x + c * y;
        }
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int n = a.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var values = new double[n];
        var vectors = new double[n][n];
        for (int d = 0; d < n; d++) {
            double[] row = v[order[d]];
            values[d] = a[order[d]][order[d]];
            double sign = sign(row);
            for (int i = 0; i < n; i++) {
                vectors[i][d] = sign * row[i];
            }
        }
        return new SymmetricEigen(values, vectors);
    }

    private static double sign(double[] row) {
        double largest = 0;
        for (double value : row) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        return largest < 0 ? -1 : 1;
    }
}
