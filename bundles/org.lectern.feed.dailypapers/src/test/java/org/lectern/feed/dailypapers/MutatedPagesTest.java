package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.feed.dailypapers.ApiSamples.WHOLE;
import static org.lectern.feed.dailypapers.ApiSamples.answer;
import static org.lectern.feed.dailypapers.ApiSamples.html;
import static org.lectern.feed.dailypapers.Pages.HEADER;
import static org.lectern.feed.dailypapers.Pages.abstractText;
import static org.lectern.feed.dailypapers.Pages.facts;
import static org.lectern.feed.dailypapers.Pages.paper;
import static org.lectern.feed.dailypapers.Pages.title;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;

/** Pages, saved pages and answers of the API damaged at random. */
class MutatedPagesTest {
    private static final int RUNS =
            Integer.getInteger("lectern.fuzz.runs", Boolean.getBoolean("lectern.long") ? 10_000 : 500);
    private static final long SEED = Long.getLong("lectern.fuzz.seed", 20260306);
    private static final List<String> ODD_LINES = List.of(
            "",
            "·",
            "Oct 27, 2024 3",
            "Feb 30",
            "Mar 2 2",
            "  • 1 authors",
            "  • many authors",
            "MarshUniversity Marsh University",
            "Subscribe",
            "byAK and the research community",
            "???",
            "\u00A0",
            "A Heading",
            "We say so.",
            "𝒮heep 🐑 and 𝓌olves",
            "https://example.org/sheep.git.");

    private static final String PLAIN =
            "{\"paper\":{\"id\":\"2503.00002\",\"title\":\"Bare\",\"summary\":\"Nothing but facts\"},\"title\":\"Bare\"}";
    private static final String LINKED = """
            # Daily Papers

            [Log In](https://huggingface.co/login)

            12

            ### [Counting Sheep with Links](https://huggingface.co/papers/2410.00001)

            Counting sheep is hard when the sheep move.
            We present a method.

            - [6 authors](https://huggingface.co/papers/2410.00001)

            ·

            Oct 7, 2024

            [3](https://huggingface.co/papers/2410.00001#community)

            ### [A Second Flock](https://huggingface.co/papers/2410.00002)

            It was never counted, since it did not move.
            """;

    private static List<String> page() {
        String text = HEADER + "Mar 6\n\n" + paper(1) + "\n\n" + facts("6 authors", "Oct 27, 2024 3") + "\n\n"
                + paper(2)
                + "\n\nMarshUniversity Marsh University\n·\nJan 9\n\n" + paper(3) + "\n\nShort Things\n\nWe say so.\n\n"
                + title(4) + "\n\n" + abstractText(4) + "\n\n" + abstractText(5) + "\n\n" + title(6) + "\n\n" + title(7)
                + "\n\n" + abstractText(7) + "\n\n" + facts("12 authors", "Jan 8, 2024 1");
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedPageOrAnswerLosesNothingWithoutAWord() {
        var damage = new Mutations(
                "{",
                "}",
                "[[",
                ",",
                ":",
                "\\ud800",
                "{\"paper\":",
                "\"upvotes\":-1",
                "&quot;",
                "<div data-props='",
                "Mar 6",
                "·",
                "•");
        return Fuzzing.tests(List.of(
                Subject.of(
                        DailyPapersText::new,
                        "page.txt",
                        damage.text(String.join("\n", page())),
                        "Counting Sheep with Sparse",
                        "Short Things"),
                Subject.of(
                        DailyPapersText::new,
                        "page.md",
                        damage.text(LINKED),
                        "Counting Sheep with Links",
                        "A Second Flock"),
                Subject.of(
                        DailyPapersHtml::new,
                        "papers.html",
                        damage.text(html(answer(WHOLE, PLAIN))),
                        "Nothing but facts"),
                Subject.of(
                        DailyPapersJson::new, "papers.json", damage.text(answer(WHOLE, PLAIN)), "Nothing but facts")));
    }

    @Test
    void aDamagedPageLosesNoLine() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            String text = mutated(new Random(seed));
            Pages page;
            try {
                page = Pages.read(text);
            } catch (FeedException e) {
                assertTrue(holdsNoText(text), () -> "seed " + seed + ": " + e + " of " + text);
                continue;
            }
            Set<String> held = held(page);
            Set<Long> reported = reported(page);
            long number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                long here = number;
                assertTrue(
                        line.isBlank()
                                || held.contains(line.strip())
                                || reported.contains(number)
                                || isHeaderOrFacts(line),
                        () -> "seed %d: line %d is lost: %s%nin%n%s".formatted(seed, here, line, text));
            }
        }
    }

    private static boolean holdsNoText(String page) throws IOException {
        var lines = PageLines.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        return PageParts.of(lines.lines()).parts().stream().noneMatch(PagePart.Text.class::isInstance);
    }

    private static Set<String> held(Pages page) {
        var held = new HashSet<String>();
        page.items().forEach(item -> {
            held.add(item.text().title().strip());
            List.of(item.text().abstractText().split("\n")).forEach(line -> held.add(line.strip()));
            item.organization()
                    .ifPresent(from ->
                            held.add(from.handle().map(handle -> handle + " ").orElse("") + from.name()));
            item.upvotes().ifPresent(number -> held.add(String.valueOf(number)));
            item.comments().ifPresent(number -> held.add(String.valueOf(number)));
        });
        return held;
    }

    private static Set<Long> reported(Pages page) {
        var reported = new HashSet<Long>();
        page.report().incomplete().stream().map(Place::line).forEach(reported::add);
        page.report().unusedLines().stream().map(Place::line).forEach(reported::add);
        return reported;
    }

    /** Lines that items hold in another form. */
    private static boolean isHeaderOrFacts(String line) {
        return PageHeader.isFurniture(line)
                || PaperFacts.isAuthors(line)
                || PageLine.bare(line).equals(PaperFacts.DOT)
                || PrintedDate.parse(line).isPresent();
    }

    private static String mutated(Random random) {
        List<String> lines = page();
        for (int i = 1 + random.nextInt(6); i > 0 && !lines.isEmpty(); i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.add(at, ODD_LINES.get(random.nextInt(ODD_LINES.size())));
                case 3 ->
                    lines.set(
                            at,
                            lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
                case 4 -> lines.set(at, lines.get(at) + (char) (1 + random.nextInt(0x3000)));
                case 5 -> lines.subList(at, lines.size()).clear();
                case 6 -> lines.set(at, lines.get(at).toLowerCase());
                default -> lines.add(at, lines.remove(random.nextInt(lines.size())));
            }
        }
        // A character that was cut in half cannot be written to a file.
        return new String(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
