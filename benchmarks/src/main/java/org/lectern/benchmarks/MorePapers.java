package org.lectern.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.lectern.api.model.Paper;
import org.lectern.testkit.ArxivPapers;

/**
 * {@code MorePapers FILE.jsonl.gz PAPERS TARGET.jsonl.gz}: first the papers of the file, then others that are put together from
 * the titles' halves and the abstracts' sentences of two of them. Identifiers and dates are made. The same each time.
 */
public final class MorePapers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MONTHS = 216;

    private final List<Paper> known;
    private final Random random = new Random(1);

    private MorePapers(List<Paper> known) {
        this.known = known;
    }

    public static void main(String[] arguments) throws Exception {
        var made = new MorePapers(ArxivPapers.read(Path.of(arguments[0]), Integer.MAX_VALUE));
        int papers = Integer.parseInt(arguments[1]);
        try (var out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 16), StandardCharsets.UTF_8))) {
            for (int i = 0; i < papers; i++) {
                out.write(made.line(i));
                out.newLine();
            }
        }
    }

    private String line(int number) throws Exception {
        Paper one = known.get(number % known.size());
        boolean whole = number < known.size();
        Paper other = whole ? one : known.get(random.nextInt(known.size()));
        int month = number % MONTHS;
        String day = String.format(Locale.ROOT, "%d-%02d-%02d", 2007 + month / 12, 1 + month % 12, 1 + number % 28);
        var record = JSON.createObjectNode()
                .put("id", String.format(Locale.ROOT, "%02d%02d.%05d", 7 + month / 12, 1 + month % 12, number / MONTHS))
                .put("title", whole ? one.title() : mixed(words(one.title()), words(other.title()), " "))
                .put("listed", day)
                .put(
                        "abstract",
                        whole
                                ? one.abstractText()
                                : mixed(sentences(one.abstractText()), sentences(other.abstractText()), " "));
        var authors = record.putArray("authors");
        other.authors().forEach(authors::add);
        return JSON.writeValueAsString(record);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=\\.) "));
    }

    /** The first half of the one, the second half of the other. */
    private static String mixed(List<String> one, List<String> other, String between) {
        var mixed = new ArrayList<>(one.subList(0, (one.size() + 1) / 2));
        mixed.addAll(other.subList(other.size() / 2, other.size()));
        return String.join(between, mixed);
    }
}
