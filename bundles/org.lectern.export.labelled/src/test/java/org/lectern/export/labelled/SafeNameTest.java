package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafeNameTest {
    @Test
    void whatMayLeadElsewhereOrBreakASystemIsWrittenAsItsBytes() {
        assertEquals(
                List.of("%2E.%2F..%2Fetc%2Fpasswd", "%2E", "%2E%2E", "M%C3%BCller", "%4EUL.txt", "a%00b", "%"),
                Stream.of("../../etc/passwd", ".", "..", "Müller", "NUL.txt", "a\u0000b", "")
                        .map(text -> new SafeName().of(text))
                        .toList());
    }

    @Test
    void namesThatDifferByLargeLettersOnlyAreTwoFilesEverywhere() {
        var names = new SafeName();
        assertEquals(
                List.of("Ada", "%41%44%41", "Ada", "%41%44%41"),
                List.of(names.of("Ada"), names.of("ADA"), names.of("Ada"), names.of("ADA")));
    }

    @Test
    void aNameIsNeverTooLongForAFile() {
        String one = new SafeName().of("愛".repeat(200));
        String other = new SafeName().of("愛".repeat(199) + "x");
        assertTrue(one.length() < 160, one);
        assertTrue(!one.equals(other), one);
    }
}
