package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;

/** Inputs made to fill the memory: values, records and lists without an end. They come as streams that no memory holds. */
class LargeInputTest {
    private static final long SIZE = 24L << 20;

    private static final long MOST = 64L << 20;

    private record Attack(String name, FeedFormat format, String before, String again) {}

    private static List<Attack> attacks() {
        return List.of(
                new Attack("a title of 24 MB", new Bibtex(), "@article{a, title = {", "endless sheep "),
                new Attack("fields without end", new Bibtex(), "@article{a, ", "note = {sheep},\n"),
                new Attack("many entries that wait", new Bibtex(), "", "@misc{a, crossref = {no}, title = {x}}\n"),
                new Attack("comments that do not end", new Bibtex(), "", "@comment{ sheep {"),
                new Attack("entries that do not end", new Bibtex(), "", "@misc{ a { = { "),
                new Attack("accents in each other", new Bibtex(), "@misc{a, title = {", "\\'{\\foo{"),
                new Attack("an address without end", new Bibtex(), "@misc{a, doi = {https://", "doi"),
                new Attack("names without end", new Bibtex(), "@misc{a, author = {", "A and "),
                new Attack("a line of 24 MB", new Ris(), "TY  - JOUR\nAB  - ", "endless sheep "),
                new Attack("keywords without end", new Ris(), "TY  - JOUR\n", "KW  - sheep\n"),
                new Attack("continuations without end", new Nbib(), "PMID- 1\nAB  - x\n", "      more sheep\n"),
                new Attack("authors without end", new WebOfScience(), "PT J\nAU A\n", "   Sheep, B\n"),
                new Attack("tags without end", new Enw(), "%0 Book\n", "%A Sheep\n"),
                new Attack("nested arrays", new CslJson(), "[", "["),
                new Attack("an item without end", new CslJson(), "[{\"title\": \"", "sheep "),
                new Attack("elements in each other", new PubmedXml(), "<PubmedArticle>", "<a>"),
                new Attack("records that do not end", new PubmedXml(), "", "<PubmedArticle> sheep "),
                new Attack("empty authors", new EndnoteXml(), "<record>", "<author/>"));
    }

    @TestFactory
    Stream<DynamicTest> memoryStaysBounded() {
        return attacks().stream().map(attack -> DynamicTest.dynamicTest(attack.name, () -> survive(attack)));
    }

    private static void survive(Attack attack) throws IOException {
        var bytes = new Endless(attack.before, attack.again);
        try {
            attack.format.read(new FeedInput("file", bytes, Optional.empty()), item -> {});
        } catch (FeedException e) {
            assertTrue(!e.advice().isBlank());
        }
        assertTrue(bytes.most - bytes.least < MOST, () -> (bytes.most - bytes.least >> 20) + " MB were held");
    }

    /** A beginning, then the same words again and again. */
    private static final class Endless extends InputStream {
        private final InputStream before;
        private final byte[] again;
        private final long least = held();
        private long most = least;
        private long given;

        Endless(String before, String again) {
            this.before = new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8));
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        private static long held() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public int read() throws IOException {
            if (given > 0 && given % (4L << 20) == 0) {
                most = Math.max(most, held());
            }
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
