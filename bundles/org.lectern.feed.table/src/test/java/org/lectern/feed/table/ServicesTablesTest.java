package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

/** Tables with the habits of the services that write them; the papers are invented. */
class ServicesTablesTest {
    private static List<String> identifiers(FeedItem item) {
        return item.identifiers().stream().map(Identifier::toString).sorted().toList();
    }

    @Test
    void scopusIsReadAsItWrites() throws Exception {
        Table table = Table.csv(
                "\uFEFF\"Authors\",\"Author full names\",\"Author(s) ID\",\"Title\",\"Year\",\"Source title\","
                        + "\"Cited by\",\"DOI\",\"Link\",\"Authors with affiliations\",\"Abstract\",\"EID\"\n"
                        + "\"Lovelace A.; Babbage C.\",\"Lovelace, Ada (57194871234); Babbage, Charles (7004212771)\","
                        + "\"57194871234; 7004212771\",\"On engines\",\"2019\",\"Engines\",\"3\",\"10.1000/x\","
                        + "\"https://www.scopus.com/inward/record.uri?eid=2-s2.0-1\",\"Lovelace A., London\","
                        + "\"[No abstract available]\",\"2-s2.0-1\"\n");
        FeedItem item = table.items.getFirst();
        assertEquals(new PaperText("On engines", ""), item.text());
        assertEquals(List.of("Lovelace, Ada", "Babbage, Charles"), item.authors());
        assertEquals(List.of(Identifier.parse("doi:10.1000/x").orElseThrow()), item.identifiers());
        assertEquals("2-s2.0-1", item.extra().get("EID"));
        assertEquals("UTF-8", table.layout.encoding().orElseThrow());
    }

    @Test
    void embaseIsReadByColumnAndByRow() throws Exception {
        Table column =
                Table.csv("\"Title\",\"Author Names\",\"Publication Year\",\"Abstract\",\"Medline PMID\",\"DOI\"\n"
                        + "\"On engines\",\"Lovelace A., Babbage C.\",\"2019\",\"They run.\",\"123\",\"10.1000/x\"\n");
        Table row = Table.csv("\"TITLE\",\"On engines\"\n\"AUTHOR NAMES\",\"Lovelace A.\",\"Babbage C.\"\n"
                + "\"SOURCE\",\"Engines (2019) 1:2\"\n\"PUBLICATION YEAR\",\"2019\"\n\"ABSTRACT\",\"They run.\"\n"
                + "\"MEDLINE PMID\",\"123\"\n\"DOI\",\"10.1000/x\"\n\n"
                + "\"TITLE\",\"On wind\"\n\"AUTHOR NAMES\",\"Beaufort F.\"\n\"NEW FIELD\",\"kept\"\n");
        assertEquals(2, row.items.size());
        for (FeedItem item : List.of(column.items.getFirst(), row.items.getFirst())) {
            assertEquals(new PaperText("On engines", "They run."), item.text());
            assertEquals(List.of("Lovelace A.", "Babbage C."), item.authors());
            assertEquals(
                    List.of("doi:10.1000/x", "pubmed:123"),
                    item.identifiers().stream()
                            .map(Identifier::toString)
                            .sorted()
                            .toList());
            assertEquals("2019", item.published().orElseThrow().date().toString());
        }
        assertEquals("NEW FIELD; kept", row.items.get(1).extra().get("further fields"));
    }

    @Test
    void proquestIsReadAsItWrites() throws Exception {
        FeedItem item = Table.csv(
                        "Title,Abstract,StoreId,ArticleType,Authors,pubdate,pubtitle,year,DocumentURL,subjectTerms\n"
                                + "On engines,They run.,1933,Feature,\"Lovelace, Ada; Babbage, Charles\",Mar 2019,Engines,2019,"
                                + "https://www.proquest.com/docview/1933,Engines\n")
                .items
                .getFirst();
        assertEquals(List.of("Lovelace, Ada", "Babbage, Charles"), item.authors());
        assertEquals("2019", item.published().orElseThrow().date().toString());
        assertEquals(
                "https://www.proquest.com/docview/1933", item.links().getFirst().url());
        assertEquals("Mar 2019", item.extra().get("pubdate"));
    }

    @Test
    void embasePutsTheQueryAboveTheNamesAndASpreadsheetSavesThatWithSemicolons() throws Exception {
        String text = "\"SEARCH QUERY\",\"sheep:ti\"\n-------------------------------------\n\n"
                + "\"Title\",\"Author Names\",\"Publication Year\",\"Abstract\",\"Medline PMID\",\"DOI\",\"PUI\"\n"
                + "\"On engines\",\"Lovelace A., Babbage C.\",\"2019\",\"They run.\",\"123\",\"10.1000/x\",\"L1\"\n";
        String saved = "\uFEFFSEARCH QUERY;sheep:ti;;;;;\n-------------------------------------;;;;;;\n;;;;;;\n"
                + "Title;Author Names;Publication Year;Abstract;Medline PMID;DOI;PUI\n"
                + "On engines;Lovelace A., Babbage C.;2019;They run.;123;10.1000/x;L1\n";
        for (String one : List.of(text, saved)) {
            byte[] bytes = one.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            assertEquals(90, new CsvTable().recognise(new Probe("records.csv", bytes, true)));
            Table table = Table.of(new CsvTable(), bytes);
            FeedItem item = table.items.getFirst();
            assertEquals(new PaperText("On engines", "They run."), item.text());
            assertEquals(List.of("doi:10.1000/x", "pubmed:123"), identifiers(item));
            assertEquals(Map.of("PUI", "L1"), item.extra());
            assertEquals(
                    List.of(1L, 2L),
                    table.report.unusedLines().stream().map(Place::line).toList());
        }
    }

    @Test
    void webOfScienceIsReadByTagsAndByNamesOfColumns() throws Exception {
        Table tags = Table.csv("\uFEFFPT\tAU\tAF\tTI\tSO\tDE\tAB\tPD\tPY\tDI\tUT\tPM\n"
                + "J\tLovelace, A; Babbage, C\tLovelace, Ada; Babbage, Charles\tOn engines\tENGINES\tengine; steam\t"
                + "They run.\tOCT 27\t2019\t10.1000/x\tWOS:000000001\t123\n");
        Table names = Table.csv("Publication Type\tAuthors\tAuthor Full Names\tArticle Title\tSource Title\t"
                + "Author Keywords\tAbstract\tPublication Date\tPublication Year\tDOI\tUT (Unique WOS ID)\tPubmed Id\n"
                + "J\tLovelace, A; Babbage, C\tLovelace, Ada; Babbage, Charles\tOn engines\tENGINES\tengine; steam\t"
                + "They run.\tOCT 27\t2019\t10.1000/x\tWOS:000000001\t123\n");
        for (Table table : List.of(tags, names)) {
            FeedItem item = table.items.getFirst();
            assertEquals(new PaperText("On engines", "They run."), item.text());
            assertEquals(List.of("Lovelace, Ada", "Babbage, Charles"), item.authors());
            assertEquals(List.of("doi:10.1000/x", "pubmed:123"), identifiers(item));
            assertEquals("2019", item.published().orElseThrow().date().toString());
        }
        assertEquals("WOS:000000001", tags.items.getFirst().extra().get("UT"));
        assertEquals("engine; steam", tags.items.getFirst().extra().get("DE"));
        assertEquals(Optional.of("tab"), tags.layout.separator());
    }

    @Test
    void cochraneMarksPubmedsNumbers() throws Exception {
        FeedItem item = Table.csv(
                        "\"CENTRAL ID\",\"Author(s)\",\"Title\",\"Year\",\"Abstract\",\"PubMed ID\",\"DOI\",\"URL\"\n"
                                + "\"CN-1\",\"Lovelace, A; Babbage, C\",\"On engines\",\"2019\",\"They run.\",\"PUBMED 21314913\","
                                + "\"10.1000/x\",\"https://www.cochranelibrary.com/central/CN-1/full\"\n")
                .items
                .getFirst();
        assertEquals(List.of("doi:10.1000/x", "pubmed:21314913"), identifiers(item));
        assertEquals(List.of("Lovelace, A", "Babbage, C"), item.authors());
    }

    @Test
    void ebscoHidesCellsFromSpreadsheetsAndItsDaysMayBeMonths() throws Exception {
        Table table = Table.csv("\"Article Title\",\"Author\",\"ISSN\",\"Publication Date\",\"Abstract\",\"PLink\"\n"
                + "\"On engines\",\"Lovelace, Ada; Babbage, Charles\",\"=\"\"01932620\"\"\",\"=\"\"4/3/2019\"\"\",\"They run.\","
                + "\"https://search.ebscohost.com/login.aspx?AN=1\"\n"
                + "\"On wind\",\"\",\"=\"\"01932620\"\"\",\"=\"\"4/23/2019\"\"\",\"It blows.\",\"\"\n");
        FeedItem open = table.items.getFirst();
        FeedItem sure = table.items.getLast();
        assertEquals("2019", open.published().orElseThrow().date().toString());
        assertEquals(Map.of("ISSN", "01932620", "Publication Date", "4/3/2019"), open.extra());
        assertEquals("2019-04-23", sure.published().orElseThrow().date().toString());
        assertEquals(Map.of("ISSN", "01932620"), sure.extra());
        assertEquals(List.of(new Link("https://search.ebscohost.com/login.aspx?AN=1", "page")), open.links());
    }

    @Test
    void lensRefworksSpringerAndOpenalexHaveNamesOfTheirOwn() throws Exception {
        Table lens = Table.csv("Lens ID,Title,Date Published,Publication Year,Author/s,Abstract,Source URLs,PMID,DOI\n"
                + "000-1,On engines,2019-07-03,2019,Ada Lovelace; Charles Babbage,They run.,,123,10.1000/x\n");
        Table refworks =
                Table.csv("Reference Type\tAuthors, Primary\tTitle Primary\tPub Year\tAbstract\tURL\tDOI\tPMID\n"
                        + "Journal Article\tLovelace, Ada;Babbage, Charles\tOn engines\t2019\tThey run.\t"
                        + "https://example.org/a https://example.org/b\t10.1000/x\t123\n");
        Table springer = Table.csv(
                "Item Title,Publication Title,Item DOI,Authors,Publication Year,URL,Content Type\n"
                        + "On engines,Engines,10.1000/x,Ada Lovelace,2019,http://link.springer.com/article/10.1000/x,Article\n");
        Table openalex =
                Table.csv("id,doi,title,publication_year,publication_date,authorships.author.display_name,abstract,"
                        + "authorships.author.id\n"
                        + "https://openalex.org/W1,https://doi.org/10.1000/x,On engines,2019,2019-07-03,Ada Lovelace|Charles Babbage,"
                        + "They run.,https://openalex.org/A1|https://openalex.org/A2\n");
        assertEquals(
                List.of("Ada Lovelace", "Charles Babbage"),
                lens.items.getFirst().authors());
        assertEquals(
                "2019-07-03",
                lens.items.getFirst().published().orElseThrow().date().toString());
        assertEquals(
                List.of("Lovelace, Ada", "Babbage, Charles"),
                refworks.items.getFirst().authors());
        assertEquals(
                List.of(new Link("https://example.org/a", "page"), new Link("https://example.org/b", "page")),
                refworks.items.getFirst().links());
        assertEquals(
                List.of("Ada Lovelace", "Charles Babbage"),
                openalex.items.getFirst().authors());
        assertEquals(List.of(), openalex.items.getFirst().links());
        for (Table table : List.of(lens, refworks, springer, openalex)) {
            assertEquals("On engines", table.items.getFirst().text().title());
            assertEquals("doi:10.1000/x", identifiers(table.items.getFirst()).getFirst());
        }
    }

    @Test
    void aNumberOfPubmedThatIsZeroIsNone() throws Exception {
        Table table = Table.csv("(internal) id,pubmed id,abstract,title,authors\n"
                + "1,0,They run.,On engines,\"Lovelace, A.\n and Babbage, C.\"\n2,0,It blows.,On wind,\n");
        assertEquals(List.of(), table.items.getFirst().identifiers());
        assertEquals(
                List.of("Lovelace, A.", "Babbage, C."), table.items.getFirst().authors());
    }

    @Test
    void whatRayyanRanTogetherIsTakenApartAndKept() throws Exception {
        Table table = Table.csv("key,title,year,authors,url,abstract,notes,doi,pubmed_id\n"
                + "rayyan-1,On engines,2019,\"Lovelace, A. and Babbage, C.\",https://example.org/a     U2  - L1,They run.,"
                + "\"RAYYAN-INCLUSION: {\"\"Ada\"\"=>\"\"Included\"\", \"\"Ben\"\"=>\"\"Maybe\"\"}\","
                + "10.1000/x     LK  - https://resolver.example.org/link,\n");
        FeedItem item = table.items.getFirst();
        assertEquals(List.of("doi:10.1000/x"), identifiers(item));
        assertEquals(List.of(new Link("https://example.org/a", "page")), item.links());
        assertEquals(
                "10.1000/x     LK  - https://resolver.example.org/link",
                item.extra().get("doi"));
        assertEquals(
                List.of("Ada [Included]", "Ben [Maybe]"),
                table.answers.getFirst().stream()
                        .map(answer -> answer.annotator() + " " + answer.labels())
                        .toList());
        assertEquals(List.of("Lovelace, A.", "Babbage, C."), item.authors());
    }
}
