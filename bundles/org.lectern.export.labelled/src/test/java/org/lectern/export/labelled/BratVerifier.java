package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads standoff as strictly as brat's server does: the words of a mark are those of its places, joined by a blank. */
final class BratVerifier {
    private static final Pattern MARK =
            Pattern.compile("T[1-9]\\d*\t[a-zA-Z0-9_-]+ (\\d+ \\d+(?:;\\d+ \\d+)*)\t(.+)", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile(
            "A[1-9]\\d*\t[a-zA-Z0-9_-]+ T1(?: [a-zA-Z0-9_-]+)?|#[1-9]\\d*\tAnnotatorNotes T1\t.*", Pattern.DOTALL);

    private BratVerifier() {}

    static void verify(String standoff, String text) {
        int[] points = text.codePoints().toArray();
        // Python ends a line at more characters than Java does.
        String[] lines = standoff.split("\\r\\n|[\\n\\x0B\\f\\r\\x1C-\\x1E\\x85\\u2028\\u2029]");
        for (String line : lines) {
            Matcher mark = MARK.matcher(line);
            if (!mark.matches()) {
                assertTrue(OTHER.matcher(line).matches(), () -> "brat cannot read: " + line);
                continue;
            }
            List<String> pieces = new ArrayList<>();
            for (String place : mark.group(1).split(";")) {
                String[] ends = place.split(" ");
                int start = Integer.parseInt(ends[0]);
                pieces.add(new String(points, start, Integer.parseInt(ends[1]) - start));
            }
            assertEquals(String.join(" ", pieces), mark.group(2));
        }
    }
}
