package org.lectern.feed.bibliography;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.BadInputContract;
import org.lectern.testkit.BadXmlContract;

/** Single bad values in bibliographies that are sound otherwise. */
class BadBibliographiesTest {
    /** Two records, in the first of which stand {@code {title}} and {@code {date}}, in the second {@code {still here}}. */
    private abstract static class Bad implements BadInputContract {
        private final Supplier<FeedFormat> format;
        private final String name;
        private final String records;

        Bad(Supplier<FeedFormat> format, String name, String records) {
            this.format = format;
            this.name = name;
            this.records = records;
        }

        @Override
        public final FeedFormat format() {
            return format.get();
        }

        @Override
        public final String sampleName() {
            return name;
        }

        /** A value as the format writes it. */
        String escaped(String value) {
            return value;
        }

        @Override
        public final byte[] holding(String title, String date) {
            return records.replace("{still here}", STILL_HERE)
                    .replace("{date}", escaped(date))
                    .replace("{title}", escaped(title))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private abstract static class BadXml implements BadXmlContract {
        private final Supplier<FeedFormat> format;
        private final String records;

        BadXml(Supplier<FeedFormat> format, String records) {
            this.format = format;
            this.records = records;
        }

        @Override
        public final FeedFormat format() {
            return format.get();
        }

        @Override
        public final String sampleName() {
            return "sheep.xml";
        }

        @Override
        public final String document(String before, String title, String date) {
            return before
                    + records.replace("{still here}", STILL_HERE)
                            .replace("{date}", date)
                            .replace("{title}", title);
        }
    }

    @Nested
    class InBibtex extends Bad {
        InBibtex() {
            super(Bibtex::new, "sheep.bib", """
                    @article{a, title = {{title}}, date = {{date}}, abstract = {We count sheep.}}

                    @article{b, title = {{still here}}, abstract = {We count again.}}
                    """);
        }

        @Override
        String escaped(String value) {
            return value.replace("\\", "\\\\");
        }
    }

    @Nested
    class InRis extends Bad {
        InRis() {
            super(Ris::new, "sheep.ris", """
                    TY  - JOUR
                    TI  - {title}
                    DA  - {date}
                    AB  - We count sheep.
                    ER  -\s

                    TY  - JOUR
                    TI  - {still here}
                    AB  - We count again.
                    ER  -\s
                    """);
        }
    }

    @Nested
    class InNbib extends Bad {
        InNbib() {
            super(Nbib::new, "sheep.nbib", """
                    PMID- 1
                    TI  - {title}
                    DP  - {date}
                    AB  - We count sheep.

                    PMID- 2
                    TI  - {still here}
                    AB  - We count again.
                    """);
        }
    }

    @Nested
    class InEnw extends Bad {
        InEnw() {
            super(Enw::new, "sheep.enw", """
                    %0 Journal Article
                    %T {title}
                    %D {date}
                    %X We count sheep.

                    %0 Journal Article
                    %T {still here}
                    %X We count again.
                    """);
        }
    }

    @Nested
    class InWebOfScience extends Bad {
        InWebOfScience() {
            super(WebOfScience::new, "savedrecs.txt", """
                    FN Clarivate Analytics Web of Science
                    VR 1.0
                    PT J
                    TI {title}
                    PY {date}
                    AB We count sheep.
                    ER

                    PT J
                    TI {still here}
                    AB We count again.
                    ER

                    EF
                    """);
        }
    }

    @Nested
    class InCslJson extends Bad {
        InCslJson() {
            super(CslJson::new, "sheep.json", """
                    [{"id": "1", "type": "article", "title": "{title}", "issued": {"raw": "{date}"}, "abstract": "We count sheep."},
                    {"id": "2", "type": "article", "title": "{still here}", "abstract": "We count again."}]""");
        }

        @Override
        String escaped(String value) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(value));
        }
    }

    @Nested
    class InPubmedXml extends BadXml {
        InPubmedXml() {
            super(PubmedXml::new, """
                    <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate>\
                    <MedlineDate>{date}</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>{title}</ArticleTitle>\
                    <Abstract><AbstractText>We count sheep.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>
                    <PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>{still here}</ArticleTitle>\
                    <Abstract><AbstractText>We count again.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\
                    </PubmedArticleSet>""");
        }
    }

    @Nested
    class InEndnoteXml extends BadXml {
        InEndnoteXml() {
            super(EndnoteXml::new, """
                    <xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>{title}</title></titles>\
                    <dates><year>{date}</year></dates><abstract>We count sheep.</abstract></record>
                    <record><ref-type name="Book">6</ref-type><titles><title>{still here}</title></titles>\
                    <abstract>We count again.</abstract></record></records></xml>""");
        }
    }
}
