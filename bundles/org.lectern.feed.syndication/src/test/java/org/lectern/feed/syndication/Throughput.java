package org.lectern.feed.syndication;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedInput;

/**
 * Prints how many entries of a feed are read per CPU second, and how that compares with a bare pass of the same StAX
 * parser, and of the JDK's, over the same bytes. They take turns; medians are printed. The argument is a feed, by default the 500 entries of
 * arXiv's API in the shared data.
 */
final class Throughput {
    private static final int ROUNDS = 60;
    private static final int PASSES = 10;

    private interface Pass {
        long entries(byte[] bytes) throws IOException, XMLStreamException, FeedException;
    }

    private Throughput() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/feeds/arxiv/arxiv_api_000.atom.xml");
        byte[] bytes = Files.readAllBytes(file);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] jdk = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[] jdkRatios = new double[ROUNDS];
        long entries = papers(bytes);
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = seconds(Throughput::papers, bytes);
            bare[round] = seconds(feed -> bare(feed, new InputFactoryImpl()), bytes);
            jdk[round] = seconds(feed -> bare(feed, XMLInputFactory.newDefaultFactory()), bytes);
            ratios[round] = bare[round] / ours[round];
            jdkRatios[round] = jdk[round] / ours[round];
        }
        double mine = median(ours);
        System.out.printf(
                Locale.ROOT,
                "%s: %d entries, %.1f MB; per CPU second %.0f entries, %.0f MB; %.1f × 1,200; bare Aalto %.0f MB, ratio %.2f; bare JDK %.0f MB, ratio %.2f%n",
                file.getFileName(),
                entries,
                bytes.length / 1e6,
                entries * PASSES / mine,
                bytes.length / 1e6 * PASSES / mine,
                entries * PASSES / mine / 1200,
                bytes.length / 1e6 * PASSES / median(bare),
                median(ratios),
                bytes.length / 1e6 * PASSES / median(jdk),
                median(jdkRatios));
    }

    private static double seconds(Pass pass, byte[] bytes) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < PASSES; i++) {
            pass.entries(bytes);
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long papers(byte[] bytes) throws IOException, FeedException {
        long[] papers = new long[1];
        new AtomFormat()
                .read(
                        new FeedInput("feed", new ByteArrayInputStream(bytes), Optional.empty()),
                        item -> papers[0] += item.text().title().isEmpty() ? 0 : 1);
        return papers[0];
    }

    /** Every event, and the characters of every text. */
    private static long bare(byte[] bytes, XMLInputFactory factory) throws XMLStreamException {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        long characters = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                characters += reader.getTextLength();
            }
        }
        return characters;
    }
}
