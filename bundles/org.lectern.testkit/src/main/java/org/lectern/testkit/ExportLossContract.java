package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;

/** The loss report tells the truth: what an exporter says it carries is in what it writes, and nothing else is. */
public interface ExportLossContract {
    /** The exporter under test. */
    Exporter exporter();

    /** Fields that leave a trace in the format though it cannot hold them, such as a title that only makes a file name. */
    default Set<ExportField> tracesOf() {
        return Set.of();
    }

    @Test
    default void theFieldsThatChangeWhatIsWrittenAreThoseItCarries() throws Exception {
        Set<ExportField> carried = EnumSet.noneOf(ExportField.class);
        Set<ExportField> changing = EnumSet.noneOf(ExportField.class);
        var whole = FieldSamples.whole();
        var before = bytes(whole);
        for (ExportField field : ExportField.values()) {
            ListedPapers otherwise = FieldSamples.otherwise(field);
            if (carries(field, otherwise)) {
                carried.add(field);
            }
            if (!bytes(otherwise).equals(before) && !tracesOf().contains(field)) {
                changing.add(field);
            }
        }
        assertEquals(carried, changing, "fields that change what is written, against those that are said to");
    }

    /** The second answer is in the papers only where it is what has changed. */
    private boolean carries(ExportField field, ListedPapers papers) {
        Paper paper = papers.papers().toList().getFirst();
        return exporter().carries().contains(field)
                && !exporter()
                        .cuts(paper, new ArrayList<>(papers.answers(paper.id())))
                        .contains(field);
    }

    private Object bytes(ListedPapers papers) throws ExportException, IOException {
        var target = new MemoryTarget();
        exporter().write(papers, target, Progress.NONE);
        return target.bytes();
    }
}
