package org.lectern.text;

/** Arithmetic on tall matrices, given by their rows. */
final class Columns {
    private Columns() {}

    static void add(float[] row, float weight, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * row[i];
        }
    }

    /** The products of all pairs of columns. */
    static double[][] gram(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        var gram = new double[width][width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                double value = row[i];
                double[] sums = gram[i];
                for (int j = 0; j <= i; j++) {
                    sums[j] += value * row[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /**
     * Makes the columns orthogonal and of length 1, in place, by Cholesky's factors of their products; twice, since once
     * loses half of the digits. Columns that depend on others become zeros.
     */
    static void orthonormalize(float[][] rows) {
        divide(rows, cholesky(gram(rows)));
        divide(rows, cholesky(gram(rows)));
    }

    /** The lower triangle whose product with its transpose is the matrix. */
    private static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        var lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[i][i] = sum > 1e-9 * matrix[i][i] && sum > 1e-30 ? Math.sqrt(sum) : 0;
                } else {
                    lower[i][j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
                }
            }
        }
        return lower;
    }

    /** Solves {@code x · lowerᵀ = row} for each row. */
    private static void divide(float[][] rows, double[][] lower) {
        int n = lower.length;
        var solved = new double[n];
        for (float[] row : rows) {
            for (int j = 0; j < n; j++) {
                double sum = row[j];
                double[] factors = lower[j];
                for (int k = 0; k < j; k++) {
                    sum -= solved[k] * factors[k];
                }
                solved[j] = factors[j] == 0 ? 0 : sum / factors[j];
                row[j] = (float) solved[j];
            }
        }
    }
}
