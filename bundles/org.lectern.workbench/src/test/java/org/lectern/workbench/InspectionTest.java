package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class InspectionTest {
    private static final String INSPECTED = "inspected";

    @Test
    void everyTextIsInABundleAndFitsWhereItIsAThirdLonger() throws Exception {
        assertEquals(
                List.of(INSPECTED),
                Child.run(Inspection.class, Map.of(), List.of("-Duser.language=en", "-Duser.country=XA"), "texts"));
    }

    @Test
    void everyTextFitsAtTwiceItsSize() throws Exception {
        assertEquals(
                List.of(INSPECTED),
                Child.run(Inspection.class, Map.of("GDK_DPI_SCALE", "2"), List.of("-Duser.language=en"), "sizes"));
    }
}
