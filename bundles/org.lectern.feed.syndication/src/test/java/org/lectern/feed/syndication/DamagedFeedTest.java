package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.model.PaperText;

/** Feeds as they should not be. */
class DamagedFeedTest {
    private static final String FAULTY = "The feed is not well-formed XML; what could be read of it was read.";

    private static String item(String title, String description) {
        return "<item><title>" + title + "</title><description>" + description + "</description></item>\n";
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Feed</title>\n" + String.join("", items) + "</channel></rss>\n";
    }

    private static Readings read(String text) throws Exception {
        return Readings.of(new RssFormat(), text);
    }

    private static List<PaperText> texts(Readings read) {
        return read.items().stream().map(FeedItem::text).toList();
    }

    @Test
    void aBrokenItemIsReadAsFarAsItGoesAndThoseBehindItAreWhole() throws Exception {
        Readings read = read(rss(
                item("One", "First"),
                item("Two", "Second <b>never</c> closed <i>here"),
                item("Three", "Third"),
                "<item><title>Four</title><description>Fourth</item>\n",
                item("Five", "Fifth")));
        assertEquals(
                List.of(
                        new PaperText("One", "First"),
                        new PaperText("Two", "Second never closed here"),
                        new PaperText("Three", "Third"),
                        new PaperText("Four", "Fourth"),
                        new PaperText("Five", "Fifth")),
                texts(read));
        assertEquals(
                List.of(
                        new Place(3, "Two", "damaged XML, read as far as it goes"),
                        new Place(5, "Four", "damaged XML, read as far as it goes")),
                read.report().incomplete());
        assertEquals(List.of(FAULTY), read.report().notes());
    }

    @Test
    void anItemThatIsNeverClosedEndsWhereTheNextBegins() throws Exception {
        Readings read = read(rss("<item><title>One</title>\n", item("Two", "Second"), item("Three", "Third")));
        assertEquals(List.of("One", "Two", "Three"), read.titles());
    }

    @Test
    void aFeedThatIsCutOffGivesWhatItHas() throws Exception {
        String whole = rss(item("One", "First"), item("Two", "Second"), item("Three", "Third"));
        Readings read = read(whole.substring(0, whole.indexOf("ird")));
        assertEquals(
                List.of(new PaperText("One", "First"), new PaperText("Two", "Second"), new PaperText("Three", "Th")),
                texts(read));
    }

    @Test
    void rubbishBetweenItemsIsPassedOver() throws Exception {
        Readings read = read(rss(item("One", "First"), "</wrong><oops <<>>\n", item("Two", "Second")));
        assertEquals(List.of("One", "Two"), read.titles());
        assertEquals(1, read.report().unusedLines().size());
        assertEquals(3, read.report().unusedLines().getFirst().line());
    }

    @Test
    void rubbishBeforeTheFeedIsPassedOver() throws Exception {
        assertEquals(
                List.of("One", "Two"),
                read("\n  Warning: mysql_connect(): in line 3<br>\n" + rss(item("One", "First"), item("Two", "Second")))
                        .titles());
    }

    @Test
    void twoFeedsInOneFileAreBothRead() throws Exception {
        String declared = "<?xml version=\"1.0\"?>";
        assertEquals(
                List.of("One", "Two"),
                read(declared + rss(item("One", "1")) + declared + rss(item("Two", "2")))
                        .titles());
    }

    @Test
    void aPrefixThatNobodyDeclaredIsUnderstoodWhereItIsCustomary() throws Exception {
        Readings read = read(rss(
                "<item><title>One</title><dc:creator>Ada</dc:creator></item>",
                "<item><title>Two</title><dc:creator>Ben</dc:creator><strange:x>y</strange:x></item>"));
        assertEquals(
                List.of(List.of("Ada"), List.of("Ben")),
                read.items().stream().map(FeedItem::authors).toList());
    }

    @Test
    void bareAmpersandsAndBracketsAndEntitiesOfHtmlAreText() throws Exception {
        Readings read = read(rss(item("AT&T & Bell: a < b, 1 <2", "caf&eacute;&nbsp;&unknown; &#0; &#x1F411; & fin")));
        assertEquals(
                new PaperText("AT&T & Bell: a < b, 1 <2", "café\u00A0&unknown; \uFFFD 🐑 & fin"),
                read.only().text());
        assertTrue(read.report().incomplete().isEmpty());
        assertEquals(4, read.report().notes().size());
    }

    @Test
    void declaredEntitiesOfPlainTextAreReplaced() throws Exception {
        assertEquals(
                new PaperText("Wool & Sheep", "by Wool"),
                read("<!DOCTYPE rss [<!-- it's --><!ENTITY w \"Wool\"><!ENTITY two \"&w;&w;\">]>"
                                + rss(item("&w; &amp; Sheep", "by &w;")))
                        .only()
                        .text());
    }

    @Test
    void bytesThatAreNotWhatTheyClaimAreReadAsWhatTheyAre() throws Exception {
        String items = rss(item("Žluťoučký kůň", "“úpěl”"));
        Charset czech = Charset.forName("windows-1250");
        String french = rss(item("Élan", "déjà vu “quoted”"));
        for (var document : List.of(
                utf8("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + items),
                utf8("\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>" + items),
                utf8("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + items),
                utf8("<?xml version=\"1.0\" encoding=\"no-such\"?>" + items),
                ("\uFEFF<?xml version=\"1.0\"?>" + items).getBytes(StandardCharsets.UTF_16LE),
                items.getBytes(StandardCharsets.UTF_16BE),
                ("<?xml version=\"1.0\" encoding=\"windows-1250\"?>" + items).getBytes(czech))) {
            assertEquals(
                    new PaperText("Žluťoučký kůň", "“úpěl”"),
                    Readings.of(new RssFormat(), document).only().text());
        }
        for (String declared : List.of(
                "", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")) {
            assertEquals(
                    new PaperText("Élan", "déjà vu “quoted”"),
                    Readings.of(new RssFormat(), (declared + french).getBytes(TextEncoding.WINDOWS))
                            .only()
                            .text());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nulsAndControlCharactersAreReplaced() throws Exception {
        assertEquals(
                new PaperText("a\uFFFDb\uFFFDc", "\u202Ed"),
                read(rss(item("a\u0000b\u0007c", "\u202Ed"))).only().text());
    }

    @Test
    void aCommentThatNeverEndsIsTold() throws Exception {
        Readings read = read(rss(item("One", "First"), "<!-- ", item("Two", "Second")));
        assertEquals(List.of("One"), read.titles());
        assertTrue(read.report().notes().getFirst().startsWith("A comment that never ends"));
    }

    @Test
    void manyBrokenItemsAreAllRead() throws Exception {
        String items = IntStream.range(0, 2000)
                .mapToObj(i -> "<item><title>Paper " + i + "</tilte></item>\n")
                .collect(Collectors.joining());
        Readings read = read(rss(items));
        assertEquals(2000, read.items().size());
        assertEquals(PageAccount.NAMED, read.report().incomplete().size());
        assertEquals("Paper 1999", read.titles().getLast());
    }

    @Test
    void whatIsNoXmlAtAllIsRefused() {
        assertThrows(FeedException.class, () -> read("Not found"));
        assertThrows(FeedException.class, () -> read(""));
    }
}
