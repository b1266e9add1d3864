package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.model.Joined;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.StoreException;

/** Editorials, replies and errata: one title, many papers. */
class TitlesOfManyTest extends ImportingTest {

    /** Added, merged, unchanged. */
    private List<Integer> counts(String name, List<String> lines) throws IOException, FeedException, StoreException {
        ImportReport report = come(name, lines);
        return List.of(report.added(), report.merged(), report.unchanged());
    }

    private static String editorial(String date, String authors) {
        return "|Editorial||" + date + "||" + authors;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            Krause, Monika          / 2005 / Olsen, Ada              / 2005 / 2
            John Smith              / 2005 / John Doe                / 2005 / 2
            Smith JA                / 2005 / Smith, John A.          / 2006 / 1
            van der Berg, A.        / 2005 / Anna van der Berg       / 2005 / 1
            Wang Wei                / 2005 / Wei Wang                / 2005 / 1
            Müller, K.; Olsen, Ada  / 2005 / Kurt Muller             / 2005 / 1
            王伟                    / 2005 / Wei Wang                / 2005 / 1
            ''                      / 2005 / ''                      / 2006 / 2
            ''                      / 2005 / ''                      / 2005-03 / 1
            ''                      / 2005 / Olsen, Ada              / 2006 / 2
            ''                      / ''   / Olsen, Ada              / 2006 / 1
            """)
    void withoutAnAbstractOtherNamesOrAnotherYearMeanAnotherPaper(
            String authors, String date, String otherAuthors, String otherDate, int papers) throws Exception {
        come("a.txt", List.of(editorial(date, authors)));
        come("b.txt", List.of(editorial(otherDate, otherAuthors)));
        assertEquals(papers, store.papers().count());
    }

    @Test
    void aRecordWithoutAnAbstractIsTakenForTheOneWithItWhoseNamesItHas() throws Exception {
        come("library.txt", List.of("|Editorial|Sheep at last.|2005||Krause, Monika", editorial("2005", "Olsen, Ada")));
        assertEquals(List.of(0, 1, 0), counts("mine.txt", List.of(editorial("2006", "M. Krause"))));
        assertEquals(List.of(1, 0, 0), counts("other.txt", List.of(editorial("2005", "Roe, R."))));
    }

    @Test
    void ofHundredsWithOneTitleEachIsFoundAgain() throws Exception {
        List<String> named = IntStream.range(0, 300)
                .mapToObj(i -> editorial(Integer.toString(1990 + i % 30), "Writer" + letters(i) + ", A."))
                .toList();
        List<String> identified = IntStream.range(0, 300)
                .mapToObj(i -> "doi:10.1000/" + i + "|Editorial|Number " + i + " of the journal.|2024||")
                .toList();
        assertEquals(List.of(300, 0, 0), counts("named.txt", named));
        assertEquals(List.of(300, 0, 0), counts("identified.txt", identified));
        assertEquals(List.of(0, 300, 0), counts("again.txt", named.reversed()));
        List<String> withoutIdentifiers = identified.stream()
                .map(line -> line.substring(line.indexOf('|')))
                .toList();
        assertEquals(List.of(0, 300, 0), counts("unidentified.txt", withoutIdentifiers));
        assertEquals(
                List.of(0, 0, 299),
                counts("named.txt", named.subList(0, 299)),
                "the same source, in which one line is gone");
    }

    @Test
    void otherTextByOtherPeopleWaitsForTheUserThoughTheYearAgrees() throws Exception {
        come("a.txt", List.of("|Editorial|Sheep at last.|2005||Krause, Monika"));
        come("b.txt", List.of("|Editorial|Goats at last.|2005||Olsen, Ada"));
        come("c.txt", List.of("|Editorial|Sheep, at last!|2005||M. Krause"));
        assertEquals(1, store.papers().count());
        assertEquals(
                List.of(Joined.FIRST, Joined.PROPOSED, Joined.SAME_TITLE),
                store
                        .papers()
                        .dossier(store.papers().list(PaperOrder.ADDED, 0, 1).getFirst())
                        .orElseThrow()
                        .records()
                        .stream()
                        .map(SourceRecord::joined)
                        .toList());
    }

    @Test
    void aLineThatAFileRepeatsWithoutEndIsCountedAndOtherTextsOfItsTitleAreNotLost() throws Exception {
        var lines = new ArrayList<>(Collections.nCopies(260, "|Editorial|Sheep.|2005||"));
        assertEquals(List.of(1, 199, 60), counts("same.txt", lines));
        List<String> texts = IntStream.range(0, 260)
                .mapToObj(i -> "|Letter|Number " + i + ".|||")
                .toList();
        assertEquals(List.of(61, 199, 0), counts("texts.txt", texts));
        assertEquals(List.of(0, 0, 260), counts("texts-again.txt", texts));
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }
}
