package org.lectern.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ArxivPapers;

/** {@code Hostile FILE.jsonl.gz PAPERS}: how long queries take that were made to take long, a page of 50 with snippets and facets. */
public final class Hostile {
    private Hostile() {}

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("leading wildcard", "*ing");
        queries.put("10,000 words", "word ".repeat(10_000));
        queries.put("512 words, all in the index", "model learning ".repeat(256));
        queries.put("512 mistyped words", letters(512, "modle%s"));
        queries.put("512 words that differ in two letters", letters(512, "learnng%s~2"));
        queries.put("512 beginnings of one letter", letters(512, "%s*"));
        queries.put("512 long phrases", ("\"a large language model\"~100 ").repeat(128));
        queries.put("brackets that are never closed", "(".repeat(5_000));
        queries.put("a quotation mark alone", "\"");
        queries.put("a regular expression", "/(a+)+$/ (x|x)*y [a-z]{1,1000}");
        queries.put("emoji", "🙂".repeat(1_000));
        queries.put("from right to left", "שלום עולם \u202Eabc");
        queries.put("a NUL", "a\0b");
        queries.put("NOT and NOT", "NOT ".repeat(4_000) + "a");
        queries.put("alternatives of everything", "a* OR b* OR c* OR d* OR e* OR s* OR t* OR p*");
        return queries;
    }

    private static String letters(int count, String form) {
        return IntStream.range(0, count)
                .mapToObj(i -> form.formatted("" + (char) ('a' + i % 26)))
                .collect(Collectors.joining(" "));
    }

    public static void main(String[] arguments) throws Exception {
        var papers = ArxivPapers.read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        try (var shelf = new Shelf(Files.createTempDirectory("hostile"))) {
            shelf.put(papers);
            shelf.index.update(Progress.NONE);
            for (int round = 0; round < 2; round++) {
                for (var query : queries().entrySet()) {
                    ask(shelf, query.getKey(), query.getValue(), round > 0);
                }
            }
        }
    }

    private static void ask(Shelf shelf, String name, String text, boolean warm) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        String answer;
        try {
            var viewer = new Viewer("ada", Viewer.Role.OWNER);
            var found = shelf.search.find(new Query(text, Project.DEFAULT, viewer, SearchOrder.MATCH, 0, 50), 20);
            answer = found.answer().total() + " papers";
        } catch (SearchException refusal) {
            answer = refusal.getMessage();
        }
        if (warm) {
            System.out.printf(
                    "%s: %.0f ms, %.0f ms of CPU: %s%n",
                    name,
                    (System.nanoTime() - start) / 1e6,
                    (threads.getCurrentThreadCpuTime() - cpu) / 1e6,
                    answer);
        }
    }
}
