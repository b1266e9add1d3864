package org.lectern.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.feed.syndication.AtomFormat;
import org.lectern.feed.table.JsonLines;

/**
 * From bytes to paper records, before the store, against bare passes of the parsers below over the same bytes. All take
 * turns; each printed figure is a median over the rounds, each ratio the median of the ratios within a round. Arguments: a
 * feed in Atom, and JSON Lines, which may be compressed.
 */
public final class Parsing {
    private static final int ROUNDS = Integer.getInteger("rounds", 41);
    private static final int RECORDS = 3000;

    private interface Pass {
        /** @return something that depends on all that was read */
        long over(byte[] bytes) throws Exception;
    }

    private record Named(String name, Pass pass) {}

    private Parsing() {}

    public static void main(String[] arguments) throws Exception {
        byte[] atom = Files.readAllBytes(Path.of(arguments[0]));
        byte[] jsonl = lines(Path.of(arguments[1]));
        print("Atom", atom, 10, new Named[] {
            new Named("Lectern", bytes -> papers(new AtomFormat(), bytes)),
            new Named("Aalto, events and characters", bytes -> events(bytes, new InputFactoryImpl(), false)),
            new Named(
                    "Aalto, a String of each text and attribute", bytes -> events(bytes, new InputFactoryImpl(), true)),
            new Named(
                    "the JDK's StAX, events and characters",
                    bytes -> events(bytes, XMLInputFactory.newDefaultFactory(), false)),
        });
        print("JSON Lines", jsonl, 2, new Named[] {
            new Named("Lectern", bytes -> papers(new JsonLines(), bytes)),
            new Named("Jackson, tokens", bytes -> tokens(bytes, Depth.TOKENS)),
            new Named("Jackson, characters of each text", bytes -> tokens(bytes, Depth.CHARACTERS)),
            new Named("Jackson, a String of each text", bytes -> tokens(bytes, Depth.STRINGS)),
        });
    }

    private static byte[] lines(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (InputStream plain = Files.newInputStream(file);
                var in = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain,
                        StandardCharsets.UTF_8))) {
            for (int i = 0; i < RECORDS; i++) {
                String line = in.readLine();
                if (line == null) {
                    break;
                }
                out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void print(String what, byte[] bytes, int passes, Named[] named) throws Exception {
        double[][] seconds = new double[named.length][ROUNDS];
        for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
            for (int i = 0; i < named.length; i++) {
                double measured = seconds(named[i].pass, bytes, passes);
                if (round >= 0) {
                    seconds[i][round] = measured;
                }
            }
        }
        long papers = named[0].pass.over(bytes);
        System.out.printf(Locale.ROOT, "%s: %d records, %.1f MB%n", what, papers, bytes.length / 1e6);
        for (int i = 0; i < named.length; i++) {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = seconds[i][round] / seconds[0][round];
            }
            double median = median(seconds[i]) / passes;
            System.out.printf(
                    Locale.ROOT,
                    "  %-45s %5.0f MB per CPU second, %7.0f records; ratio %.2f%n",
                    named[i].name,
                    bytes.length / 1e6 / median,
                    papers / median,
                    median(ratios));
        }
    }

    private static double seconds(Pass pass, byte[] bytes, int passes) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < passes; i++) {
            pass.over(bytes);
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long papers(FeedFormat format, byte[] bytes) throws Exception {
        long[] papers = new long[1];
        format.read(
                new FeedInput("input", new ByteArrayInputStream(bytes), Optional.empty()),
                item -> papers[0] += item.text().title().isEmpty() ? 0 : 1);
        return papers[0];
    }

    private static long events(byte[] bytes, XMLInputFactory factory, boolean strings) throws Exception {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        long characters = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                characters += strings ? reader.getText().length() : reader.getTextLength();
            } else if (event == XMLStreamConstants.START_ELEMENT && strings) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    characters += reader.getAttributeValue(i).length();
                }
            }
        }
        return characters;
    }

    private enum Depth {
        TOKENS,
        CHARACTERS,
        STRINGS
    }

    private static long tokens(byte[] bytes, Depth depth) throws IOException {
        long seen = 0;
        try (JsonParser parser = new JsonFactory().createParser(new ByteArrayInputStream(bytes))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                seen++;
                if (token == JsonToken.VALUE_STRING && depth != Depth.TOKENS) {
                    seen += depth == Depth.STRINGS ? parser.getText().length() : parser.getTextLength();
                }
            }
        }
        return seen;
    }
}
