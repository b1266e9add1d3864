package org.lectern.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.feed.bibliography.Bibtex;
import org.lectern.feed.bibliography.PubmedXml;
import org.lectern.feed.bibliography.Ris;
import org.lectern.feed.syndication.AtomFormat;
import org.lectern.feed.syndication.JsonFeedFormat;
import org.lectern.feed.table.CsvTable;
import org.lectern.feed.table.JsonLines;

/**
 * Reads inputs of 10 MB and of 1 GB, made while they are read, and prints what is in use on the heap at most: measured
 * after a collection, ten times in each input, less what was in use before.
 */
public final class Heap {
    private static final long[] SIZES = {10L << 20, 1L << 30};
    private static final String PROSE =
            "We count sheep by their wool, and find that most of them are there. ".repeat(18);

    private record Kind(
            String name, FeedFormat format, String file, String before, IntFunction<String> record, String after) {}

    private static final Kind[] KINDS = {
        new Kind(
                "Atom",
                new AtomFormat(),
                "feed.xml",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Sheep</title>",
                i -> "<entry><id>http://arxiv.org/abs/2503." + i % 100_000 + "v1</id><title>Sheep " + i
                        + "</title><summary>" + PROSE
                        + "</summary><author><name>Ada Lovelace</name></author></entry>\n",
                "</feed>"),
        new Kind(
                "JSON Feed",
                new JsonFeedFormat(),
                "feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Sheep\",\"items\":[{\"id\":\"0\",\"title\":\"First\"}",
                i -> ",{\"id\":\"" + i + "\",\"title\":\"Sheep " + i + "\",\"content_text\":\"" + PROSE + "\"}\n",
                "]}"),
        new Kind(
                "JSON Lines",
                new JsonLines(),
                "papers.jsonl",
                "",
                i -> "{\"id\":\"" + i + "\",\"title\":\"Sheep " + i + "\",\"abstract\":\"" + PROSE + "\"}\n",
                ""),
        new Kind(
                "CSV",
                new CsvTable(),
                "papers.csv",
                "title,abstract,year\n",
                i -> "Sheep " + i + ",\"" + PROSE + "\",2024\n",
                ""),
        new Kind(
                "BibTeX",
                new Bibtex(),
                "papers.bib",
                "",
                i -> "@article{sheep" + i + ", title = {Sheep " + i + "}, abstract = {" + PROSE + "}, year = 2024}\n",
                ""),
        new Kind(
                "RIS",
                new Ris(),
                "papers.ris",
                "",
                i -> "TY  - JOUR\nTI  - Sheep " + i + "\nAB  - " + PROSE + "\nPY  - 2024\nER  - \n\n",
                ""),
        new Kind(
                "PubMed XML",
                new PubmedXml(),
                "pubmed.xml",
                "<PubmedArticleSet>",
                i -> "<PubmedArticle><MedlineCitation><PMID>" + (i + 1) + "</PMID><Article><ArticleTitle>Sheep " + i
                        + "</ArticleTitle><Abstract><AbstractText>" + PROSE
                        + "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n",
                "</PubmedArticleSet>")
    };

    private Heap() {}

    public static void main(String[] arguments) throws Exception {
        for (Kind kind : KINDS) {
            read(kind, SIZES[0]);
            for (long size : SIZES) {
                System.out.println(read(kind, size));
            }
        }
    }

    private static String read(Kind kind, long size) throws Exception {
        var bytes = new Made(kind, size);
        long[] papers = new long[1];
        kind.format.read(new FeedInput(kind.file, bytes, Optional.empty()), item -> papers[0]++);
        if (papers[0] < bytes.records) {
            throw new IllegalStateException(
                    kind.name + ": " + bytes.records + " records, but " + papers[0] + " papers");
        }
        return String.format(
                Locale.ROOT,
                "%-10s %,5d MB, %,9d papers: at most %.1f MB in use",
                kind.name,
                size >> 20,
                papers[0],
                (bytes.most - bytes.least) / 1e6);
    }

    /** The bytes of an input that nobody holds. */
    private static final class Made extends InputStream {
        private final Kind kind;
        private final long size;
        private final long least = inUse();
        private long most = least;
        private long looked;
        private long given;
        private byte[] piece;
        private int at;
        private int records;
        private boolean ended;

        Made(Kind kind, long size) {
            this.kind = kind;
            this.size = size;
            this.piece = bytes(kind.before);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private static long inUse() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        private boolean more() {
            while (at == piece.length && !ended) {
                ended = given >= size;
                piece = bytes(ended ? kind.after : kind.record.apply(records));
                records += ended ? 0 : 1;
                given += piece.length;
                at = 0;
                if (given - looked > size / 10) {
                    looked = given;
                    most = Math.max(most, inUse());
                }
            }
            return at < piece.length;
        }

        @Override
        public int read() throws IOException {
            return more() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int done = 0;
            while (done < length && more()) {
                int some = Math.min(length - done, piece.length - at);
                System.arraycopy(piece, at, target, offset + done, some);
                at += some;
                done += some;
            }
            return done == 0 && length > 0 ? -1 : done;
        }
    }
}
