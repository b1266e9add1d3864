package org.lectern.feed.bibliography;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.BadInputContract;
import org.lectern.testkit.BadXmlContract;

/** Single bad values in bibliographies that are sound otherwise. */
class BadBibliographiesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    @Nested
    class InBibtex implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new Bibtex();
        }

        @Override
        public String sampleName() {
            return "sheep.bib";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes("@article{a, title = {" + title.replace("\\", "\\\\") + "}, date = {" + date
                    + "}, abstract = {We count sheep.}}\n\n@article{b, title = {" + STILL_HERE
                    + "}, abstract = {We count again.}}\n");
        }
    }

    @Nested
    class InRis implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new Ris();
        }

        @Override
        public String sampleName() {
            return "sheep.ris";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes("TY  - JOUR\nTI  - " + title + "\nDA  - " + date
                    + "\nAB  - We count sheep.\nER  - \n\nTY  - JOUR\nTI  - " + STILL_HERE
                    + "\nAB  - We count again.\nER  - \n");
        }
    }

    @Nested
    class InNbib implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new Nbib();
        }

        @Override
        public String sampleName() {
            return "sheep.nbib";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes("PMID- 1\nTI  - " + title + "\nDP  - " + date + "\nAB  - We count sheep.\n\nPMID- 2\nTI  - "
                    + STILL_HERE + "\nAB  - We count again.\n");
        }
    }

    @Nested
    class InEnw implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new Enw();
        }

        @Override
        public String sampleName() {
            return "sheep.enw";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes("%0 Journal Article\n%T " + title + "\n%D " + date
                    + "\n%X We count sheep.\n\n%0 Journal Article\n%T " + STILL_HERE + "\n%X We count again.\n");
        }
    }

    @Nested
    class InWebOfScience implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new WebOfScience();
        }

        @Override
        public String sampleName() {
            return "savedrecs.txt";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI " + title + "\nPY " + date
                    + "\nAB We count sheep.\nER\n\nPT J\nTI " + STILL_HERE + "\nAB We count again.\nER\n\nEF\n");
        }
    }

    @Nested
    class InCslJson implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new CslJson();
        }

        @Override
        public String sampleName() {
            return "sheep.json";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes("[{\"id\": \"1\", \"type\": \"article\", \"title\": \"" + quoted(title)
                    + "\", \"issued\": {\"raw\": \"" + quoted(date)
                    + "\"}, \"abstract\": \"We count sheep.\"},\n{\"id\": \"2\", \"type\": \"article\", \"title\": \""
                    + STILL_HERE + "\", \"abstract\": \"We count again.\"}]");
        }
    }

    @Nested
    class InPubmedXml implements BadXmlContract {
        @Override
        public FeedFormat format() {
            return new PubmedXml();
        }

        @Override
        public String sampleName() {
            return "sheep.xml";
        }

        @Override
        public String document(String before, String title, String date) {
            return before
                    + "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><MedlineDate>"
                    + date + "</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>" + title
                    + "</ArticleTitle><Abstract><AbstractText>We count sheep.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>"
                    + STILL_HERE
                    + "</ArticleTitle><Abstract><AbstractText>We count again.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
        }
    }

    @Nested
    class InEndnoteXml implements BadXmlContract {
        @Override
        public FeedFormat format() {
            return new EndnoteXml();
        }

        @Override
        public String sampleName() {
            return "endnote.xml";
        }

        @Override
        public String document(String before, String title, String date) {
            return before + "<xml><records><record><ref-type name=\"Journal Article\">17</ref-type><titles><title>"
                    + title + "</title></titles><dates><year>" + date
                    + "</year></dates><abstract>We count sheep.</abstract></record>\n<record><ref-type name=\"Book\">6</ref-type><titles><title>"
                    + STILL_HERE + "</title></titles><abstract>We count again.</abstract></record></records></xml>";
        }
    }
}
