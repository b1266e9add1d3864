package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Link;

/** RIS with the habits of the services that write it; the papers are invented. */
class ServicesRisTest {
    static final String SCOPUS = """
            TY  - JOUR
            AU  - Shephérd, A.
            AU  - Müller, J.O.
            TI  - Counting sheep with no dogs
            PY  - 2024
            T2  - Journal of Sheep
            J2  - J. Sheep
            VL  - 7
            C7  - e123
            DO  - 10.1000/a_b
            UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.1000%2fa_b
            AD  - Department of Wool, University of Fells, United Kingdom
            AB  - We count sheep. © 2024 The Authors.
            KW  - Dogs
            KW  - Sheep
            C2  - 31234567
            LA  - English
            M3  - Article
            DB  - Scopus
            N1  - Export Date: 21 November 2026; Cited By: 3; Correspondence Address: A. Shephérd
            ER  -\s

            TY  - CONF
            AU  - [No author name available]
            TI  - Lambs in space
            PY  - 2023
            AB  - [No abstract available]
            DB  - Scopus
            ER  -\s

            """;
    private static final String EMBASE = """

            TY  - JOUR
            M3  - Article
            Y1  - 2024//
            VL  - 7
            JF  - Journal of Sheep
            UR  - https://www.embase.com/search/results?subaction=viewrecord&id=L1&from=export
            U2  - L2029880245
            C5  - 38773066
            DB  - Embase
            DB  - Medline
            L2  - http://dx.doi.org/10.1000/a_b
            DO  - 10.1000/a_b
            LK  - https://resolver.example.org/link?sid=EMBASE
            A1  - Shephérd A.
            A1  - Müller J.
            M1  - (Shephérd A.) Department of Wool
            T1  - Counting sheep with no dogs
            LA  - English
            KW  - dog
            KW  - sheep
            N2  - Background: We count sheep.
            ER  -\s
            """;
    private static final String PROQUEST = """
            TY  - JOUR
            T1  - Counting sheep with no dogs
            AN  - 2214991469; 51887
            AB  - We count sheep.
            JF  - Journal of Sheep
            AU  - Shephérd, Ada
            PY  - 2024
            DA  - 2024 Oct 27
            SN  - 0894-9867, 0894-9867
            UR  - https://www.proquest.com/docview/2214991469?accountid=1
            L2  - http://dx.doi.org/10.1000/a_b
            N1  - Date revised - 2024-11-03
            DO  - http://dx.doi.org/10.1000/a_b
            ER  -\s


            TY  - GEN
            T1  - Lambs in space
            AB  - None available.
            ER  -\s
            """;
    static final String OVID = """
            1.
            TY  - JOUR
            ID  - 2019-1-001
            T1  - Counting sheep with no dogs.
            A1  - Shepherd, Ada
            Y1  - 2019//
            N2  - We count sheep.
            ER  -\s
            NL  - J Sheep

            Link to the Ovid Full Text or citation: http://ovidsp.ovid.example/ovidweb.cgi?T=JS

            2.
            TY  - JOUR
            T1  - Lambs in space.
            N2  - They float.
            ER  -\s
            """;
    static final String COCHRANE = """
            Record #1 of 2
            Provider: John Wiley & Sons, Ltd.
            Content: text/plain; charset="UTF-8"

            TY  -  JOUR
            AN  -  CN-00778158
            AU  -  Shepherd, A
            TI  -  Counting sheep with no dogs
            PY  -  2011
            C3  -  PUBMED 21314913,EMBASE 361
            DO  -  10.1000/a_b
            AB  -  We count sheep.
            ER  -\s

            Record #2 of 2
            Provider: John Wiley & Sons, Ltd.
            Content: text/plain; charset="UTF-8"

            TY  -  JOUR
            TI  -  Lambs in space
            ER  -\s
            """;

    private static List<String> identifiers(FeedItem item) {
        return item.identifiers().stream().map(Object::toString).toList();
    }

    private static List<String> titles(Readings readings) {
        return readings.items().stream()
                .map(item -> item.text().title() + " | " + item.text().abstractText())
                .toList();
    }

    private static Readings read(String text) throws Exception {
        assertEquals(
                85,
                new Ris().recognise(new Probe("savedrecs.txt", text.getBytes(StandardCharsets.UTF_8), true)),
                "recognised without its ending");
        return Readings.of(new Ris(), text.replace("\n", "\r\n"));
    }

    @Test
    void scopusHasPubmedsNumberInC2AndSaysWhereItHasNoText() throws Exception {
        Readings read = read("\uFEFF" + SCOPUS);
        assertEquals(
                List.of("Counting sheep with no dogs | We count sheep. © 2024 The Authors.", "Lambs in space | "),
                titles(read));
        FeedItem first = read.items().getFirst();
        assertEquals(List.of("doi:10.1000/a_b", "pubmed:31234567"), identifiers(first));
        assertEquals(List.of("Shephérd, A.", "Müller, J.O."), first.authors());
        assertEquals("Dogs\nSheep", first.extra().get("ris.KW"));
        assertEquals(
                "Export Date: 21 November 2026; Cited By: 3; Correspondence Address: A. Shephérd",
                first.extra().get("ris.N1"));
        assertEquals(List.of(), read.items().getLast().authors());
        assertEquals(List.of("Without an abstract: 1 of 2."), read.report().notes());
    }

    @Test
    void embaseHasPubmedsNumberInC5AndSeveralAddresses() throws Exception {
        FeedItem item = read(EMBASE).only();
        assertEquals(List.of("doi:10.1000/a_b", "pubmed:38773066"), identifiers(item));
        assertEquals(
                List.of(
                        new Link(
                                "https://www.embase.com/search/results?subaction=viewrecord&id=L1&from=export", "page"),
                        new Link("https://resolver.example.org/link?sid=EMBASE", "page")),
                item.links());
        assertEquals("2024", item.published().orElseThrow().date().toString());
        assertEquals("Background: We count sheep.", item.text().abstractText());
        assertEquals("L2029880245", item.extra().get("ris.U2"));
        assertEquals("Embase\nMedline", item.extra().get("ris.DB"));
    }

    @Test
    void proquestWritesADoiAsAnAddressAndADayInWords() throws Exception {
        Readings read = read(PROQUEST);
        FeedItem item = read.items().getFirst();
        assertEquals(List.of("doi:10.1000/a_b"), identifiers(item));
        assertEquals("2024-10-27", item.published().orElseThrow().date().toString());
        assertEquals("2214991469; 51887", item.extra().get("ris.AN"));
        assertEquals("Lambs in space | ", titles(read).getLast());
    }

    @Test
    void ovidGoesOnBehindTheEndOfARecordWithWhatBelongsToIt() throws Exception {
        Readings read = read(OVID);
        assertEquals(
                List.of("Counting sheep with no dogs. | We count sheep.", "Lambs in space. | They float."),
                titles(read));
        assertEquals("J Sheep", read.items().getFirst().extra().get("ris.NL"));
        assertEquals(List.of(), read.report().unusedLines());
        assertEquals(
                List.of("Lines between the records that only divide them, such as “1.”: 3."),
                read.report().notes());
    }

    @Test
    void cochraneLeavesTwoBlanksAndNamesPubmedInC3() throws Exception {
        Readings read = read(COCHRANE);
        assertEquals(List.of("Counting sheep with no dogs | We count sheep.", "Lambs in space | "), titles(read));
        assertEquals(
                List.of("doi:10.1000/a_b", "pubmed:21314913"),
                identifiers(read.items().getFirst()));
        assertEquals(
                "PUBMED 21314913,EMBASE 361", read.items().getFirst().extra().get("ris.C3"));
    }

    @Test
    void whatEbscoSaysOfCopyrightIsNoAbstractAndItsDoiStandsInL3() throws Exception {
        FeedItem item = read("""
                TY  - JOUR
                T1  - Counting sheep
                Y1  - 2024/04/03/
                AB  - We count sheep.
                AB  - Copyright of the Journal of Sheep is the property of the flock.
                L3  - 10.1000/a_b
                N1  - Accession Number: 176404503
                ER  -\s
                """).only();
        assertEquals("We count sheep.", item.text().abstractText());
        assertEquals(List.of("doi:10.1000/a_b"), identifiers(item));
        assertEquals("2024-04-03", item.published().orElseThrow().date().toString());
    }

    @Test
    void whatRayyanRanTogetherIsTakenApart() throws Exception {
        FeedItem item = read("""
                TY  - JOUR
                TI  - Counting sheep
                UR  - https://www.embase.com/search/results?id=L1     U2  - L1
                DO  - 10.1000/a_b     LK  - https://resolver.example.org/link?sid=EMBASE
                N1  - RAYYAN-INCLUSION: {"Ada"=>"Included"}
                ER  -\s
                """).only();
        assertEquals(List.of("doi:10.1000/a_b"), identifiers(item));
        assertEquals(
                List.of(
                        new Link("https://www.embase.com/search/results?id=L1", "page"),
                        new Link("https://resolver.example.org/link?sid=EMBASE", "page")),
                item.links());
        assertEquals("L1", item.extra().get("ris.U2"));
    }

    @Test
    void severalAddressesOnOneLineAreSeveral() throws Exception {
        FeedItem item = read("""
                TY  - JOUR
                T1  - Counting sheep
                UR  - https://example.org/a http://dx.doi.org/10.1000/a_b https://example.org/b
                ER  -\s
                """).only();
        assertEquals(List.of("doi:10.1000/a_b"), identifiers(item));
        assertEquals(
                List.of(new Link("https://example.org/a", "page"), new Link("https://example.org/b", "page")),
                item.links());
    }

    @Test
    void psycinfoHasATagOfFourLettersAndSomeWriteTabs() throws Exception {
        FeedItem item = read("TY\t- JOUR\nPMID  - 33355555\nT1\t- Counting sheep\nA1\t- Shepherd, Ada\nER  - \n")
                .only();
        assertEquals(List.of("pubmed:33355555"), identifiers(item));
        assertEquals(List.of("Shepherd, Ada"), item.authors());
        assertEquals("JOUR", item.extra().get("ris.TY"));
    }

    @Test
    void anEndWithoutARecordIsNone() throws Exception {
        Readings read = Readings.of(new Ris(), "TY  - JOUR\nTI  - Counting sheep\nER  - \nER  - \n\nER  - \n");
        assertEquals(List.of("Counting sheep | "), titles(read));
    }

    @Test
    void aRecordThatLostItsTypeIsOneOfItsOwn() throws Exception {
        Readings read = Readings.of(
                new Ris(),
                "TY  - JOUR\nTI  - Counting sheep\nER  - \nXY  - JOUR\nTI  - Lambs in space\nER  - \nloose\n");
        assertEquals(List.of("Counting sheep | ", "Lambs in space | "), titles(read));
        assertEquals(
                List.of(new Place(7, "loose", "a line outside of any record")),
                read.report().unusedLines());
    }

    @Test
    void ericHasNoNumbersOfPubmed() throws Exception {
        String text = """

                OWN - ERIC
                TI  - Counting sheep
                AU  - Shepherd, Ada
                OT  - Sheep
                OID - EJ1131633
                DP  - 2000
                LID - http://eric.ed.gov/?id=EJ1131633
                AB  - We count sheep.
                PT  - Journal Articles

                OWN - ERIC
                TI  - Lambs in space
                DP  - 2001
                """;
        assertEquals(85, new Nbib().recognise(new Probe("eric.txt", text.getBytes(StandardCharsets.UTF_8), true)));
        Readings read = Readings.of(new Nbib(), text);
        assertEquals(List.of("Counting sheep | We count sheep.", "Lambs in space | "), titles(read));
        assertEquals(
                List.of(new Link("http://eric.ed.gov/?id=EJ1131633", "page")),
                read.items().getFirst().links());
        assertEquals(
                Optional.of("2001"),
                read.items().getLast().published().map(date -> date.date().toString()));
    }
}
