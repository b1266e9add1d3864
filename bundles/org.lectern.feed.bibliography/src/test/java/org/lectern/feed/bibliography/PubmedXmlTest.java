package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PaperText;

class PubmedXmlTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new PubmedXml();
    }

    @Override
    public String text() {
        return Samples.PUBMED;
    }

    @Override
    public String sampleName() {
        return "sheep.xml";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting Ovis with H2O & dogs.", "BACKGROUND: We count.\nRESULTS: Many."),
                List.of("Shephérd, Ada", "Wool Group"),
                List.of("doi:10.1000/a_b", "pubmed:12345678"),
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
                        "PMC7"));
    }

    @Override
    public List<String> papers() {
        return List.of("Counting Ovis with H2O & dogs. Optional[2024-10-27]", "Lambs Optional[2023]");
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
}
