package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    @Test
    void aReportNamesKindsAndPlacesButQuotesNothing() {
        String home = System.getProperty("user.home");
        var failure = new IllegalStateException(
                "The paper Sparse training: private note", new IOException(home + "/papers/secret.csv is gone"));
        String report = FailureReport.of(failure);
        assertTrue(
                report.contains("java.lang.IllegalStateException\n    at org.lectern.presentation.FailureReportTest"));
        assertTrue(report.contains("caused by java.io.IOException\n"));
        assertFalse(report.contains("Sparse") || report.contains("note") || report.contains("secret"));
        assertFalse(report.contains(home));
    }

    @Test
    void aCauseThatIsItsOwnEndsTheReport() {
        var one = new IllegalStateException();
        var two = new IllegalArgumentException(one);
        one.initCause(two);
        assertTrue(FailureReport.of(one).length() > 0);
    }
}
