package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

class PubmedXmlTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new PubmedXml();
    }

    @Override
    public byte[] sample() {
        return Samples.PUBMED.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "sheep.xml";
    }

    @Test
    void theFirstPaperHasAllThatItsRecordSays() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("Counting Ovis with H2O & dogs.", "BACKGROUND: We count.\nRESULTS: Many."),
                        List.of("Shephérd, Ada", "Wool Group"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(id("doi:10.1000/a_b"), id("pubmed:12345678")),
                        List.of(),
                        Map.of(
                                "pubmed.Journal.ISSN",
                                "1234-5678",
                                "pubmed.JournalIssue.Volume",
                                "7",
                                "pubmed.Journal.Title",
                                "Journal of Sheep",
                                "pubmed.Article.Language",
                                "eng",
                                "pubmed.KeywordList.Keyword",
                                "sheep\ndogs",
                                "pubmed.ArticleIdList.ArticleId",
                                "PMC7")),
                Readings.of(format(), Samples.PUBMED).items().getFirst());
    }

    @Test
    void everyRecordIsAPaper() throws Exception {
        assertEquals(
                List.of("Counting Ovis with H2O & dogs. Optional[2024-10-27]", "Lambs Optional[2023]"),
                Readings.of(format(), Samples.PUBMED).items().stream()
                        .map(item ->
                                item.text().title() + " " + item.published().map(PublicationDate::date))
                        .toList());
    }

    @Test
    void anEntityBombIsNeverLit() throws Exception {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                        + "<PubmedArticleSet><PubmedArticle><Article><ArticleTitle>A &b; &c;</ArticleTitle></Article></PubmedArticle>"
                        + "<PubmedArticle><Article><ArticleTitle>Broken</Title></Article></PubmedArticle>"
                        + "<PubmedArticle><Article><ArticleTitle>Good</ArticleTitle></Article></PubmedArticle></PubmedArticleSet>";
        Readings readings = Readings.of(format(), bomb);
        assertEquals("Good", readings.items().getLast().text().title());
        assertEquals(
                false,
                readings.items().stream().anyMatch(item -> item.text().title().contains("lol")),
                "entities were expanded");
        assertEquals(
                3, readings.items().size() + readings.report().unusedLines().size());
    }

    private static Identifier id(String text) {
        return Identifier.parse(text).orElseThrow();
    }
}
