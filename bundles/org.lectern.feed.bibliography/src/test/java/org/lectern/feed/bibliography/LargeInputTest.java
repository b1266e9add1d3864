package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;

/** Inputs made to fill the memory: values, records and lists without an end. They come as streams that no memory holds. */
class LargeInputTest {
    private static final long SIZE = 48L << 20;

    private record Attack(FeedFormat format, String before, String again) {}

    private static Map<String, Attack> attacks() {
        return Map.ofEntries(
                Map.entry("a title of 48 MB", new Attack(new Bibtex(), "@article{a, title = {", "endless sheep ")),
                Map.entry("fields without end", new Attack(new Bibtex(), "@article{a, ", "note = {sheep},\n")),
                Map.entry(
                        "many entries that wait",
                        new Attack(new Bibtex(), "", "@misc{a, crossref = {no}, title = {x}}\n")),
                Map.entry("comments that do not end", new Attack(new Bibtex(), "", "@comment{ sheep {")),
                Map.entry("entries that do not end", new Attack(new Bibtex(), "", "@misc{ a { = { ")),
                Map.entry("accents in each other", new Attack(new Bibtex(), "@misc{a, title = {", "\\'{\\foo{")),
                Map.entry("names without end", new Attack(new Bibtex(), "@misc{a, author = {", "A and ")),
                Map.entry("a line of 48 MB", new Attack(new Ris(), "TY  - JOUR\nAB  - ", "endless sheep ")),
                Map.entry("keywords without end", new Attack(new Ris(), "TY  - JOUR\n", "KW  - sheep\n")),
                Map.entry(
                        "continuations without end",
                        new Attack(new Nbib(), "PMID- 1\nAB  - x\n", "      more sheep\n")),
                Map.entry("authors without end", new Attack(new WebOfScience(), "PT J\nAU A\n", "   Sheep, B\n")),
                Map.entry("tags without end", new Attack(new Enw(), "%0 Book\n", "%A Sheep\n")),
                Map.entry("nested arrays", new Attack(new CslJson(), "[", "[")),
                Map.entry("an item without end", new Attack(new CslJson(), "[{\"title\": \"", "sheep ")),
                Map.entry("elements in each other", new Attack(new PubmedXml(), "<PubmedArticle>", "<a>")),
                Map.entry("records that do not end", new Attack(new PubmedXml(), "", "<PubmedArticle> sheep ")),
                Map.entry("empty authors", new Attack(new EndnoteXml(), "<record>", "<author/>")));
    }

    @TestFactory
    Stream<DynamicTest> memoryStaysBounded() {
        return attacks().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> survive(entry.getValue())));
    }

    private static void survive(Attack attack) throws IOException {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .toList();
        var input = new FeedInput("file", new Endless(attack.before, attack.again), Optional.empty());
        try {
            attack.format.read(input, item -> {});
        } catch (FeedException e) {
            assertTrue(!e.advice().isBlank());
        }
        assertTrue(!heap.isEmpty());
    }

    /** A beginning, then the same words again and again. */
    private static final class Endless extends InputStream {
        private final InputStream before;
        private final byte[] again;
        private long given;

        Endless(String before, String again) {
            this.before = new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8));
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() throws IOException {
            int c = before.read();
            return c >= 0 ? c : given >= SIZE ? -1 : again[(int) (given++ % again.length)];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = 0;
            for (int c = 0; n < length && c >= 0; ) {
                c = read();
                if (c >= 0) {
                    bytes[offset + n++] = (byte) c;
                }
            }
            return n == 0 && length > 0 ? -1 : n;
        }
    }
}
