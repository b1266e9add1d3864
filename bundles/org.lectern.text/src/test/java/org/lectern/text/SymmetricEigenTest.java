package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    @Test
    void valuesComeLargestFirstWithTheirDirections() {
        var eigen = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});

        assertArrayEquals(new double[] {3, 1}, eigen.values(), 1e-12);
        assertEquals(eigen.vectors()[0][0], eigen.vectors()[1][0], 1e-12);
        assertEquals(eigen.vectors()[0][1], -eigen.vectors()[1][1], 1e-12);
    }

    @Test
    void theMatrixTimesADirectionIsTheDirectionTimesItsValue() {
        int n = 20;
        var random = new Random(3);
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = random.nextGaussian();
            }
        }
        var eigen = SymmetricEigen.of(matrix);
        for (int d = 0; d < n; d++) {
            for (int i = 0; i < n; i++) {
                double product = 0;
                for (int j = 0; j < n; j++) {
                    product += matrix[i][j] * eigen.vectors()[j][d];
                }
                assertEquals(eigen.values()[d] * eigen.vectors()[i][d], product, 1e-9);
            }
        }
    }
}
