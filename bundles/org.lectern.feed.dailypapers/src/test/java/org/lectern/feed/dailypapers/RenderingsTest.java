package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedItem;
import org.lectern.testkit.FeedFormatContract;
import org.lectern.testkit.SharedData;

/** The same papers in every rendering. */
class RenderingsTest {
    private record Given(int number, OptionalInt upvotes, String who, String date, OptionalInt comments) {
        String id() {
            return "2410.%05d".formatted(number);
        }

        String page() {
            return "https://huggingface.co/papers/" + id();
        }
    }

    private static final String NAVIGATION = """
            # Daily Papers - Hugging Face
            Daily Papers - Hugging Face

             Hugging Face

            https://huggingface.co/

            Models

            https://huggingface.co/models

            Log In

            https://huggingface.co/login

            We use cookies to make this site better.

            Daily Papers

            by

            AK

            https://huggingface.co/akhaliq

             and the research community

            https://huggingface.co/papers/date/2026-03-24

            Mar 25

            """;

    private static final String FOOTER =
            "\n\nLoad more\n\nhttps://huggingface.co/papers?p=1\n\n© Hugging Face\n\nTOS\n\nWe use cookies, do you agree?\n";

    private static List<Given> papers(Random random) {
        var papers = new ArrayList<Given>();
        for (int i = 1; i <= 2 + random.nextInt(6); i++) {
            papers.add(new Given(
                    i,
                    random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(300)),
                    (1 + random.nextInt(30)) + " authors",
                    random.nextBoolean() ? "Oct 7, 2024" : "Jan 9",
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(30))));
        }
        return papers;
    }

    private static String votes(Given paper) {
        return paper.upvotes.isPresent() ? String.valueOf(paper.upvotes.getAsInt()) : "-";
    }

    private static String broken(String text) {
        return text.replace(". ", ".\n").replace(", ", ",\n");
    }

    private static String addresses(Given paper, boolean broken) {
        String text = Pages.abstractText(paper.number);
        return " [-] " + votes(paper) + "\n\nhttps://huggingface.co/login?next=%2Fpapers%2F" + paper.id() + "\n\n"
                + (broken ? Pages.title(paper.number).replace(": ", ":\n") : Pages.title(paper.number)) + "\n\n"
                + paper.page() + "\n\n" + (broken ? broken(text) : text) + "\n\n" + paper.page() + "\n\n[\n\n"
                + paper.who
                + "](" + paper.page() + ")\n\n·\n\n" + paper.date + " "
                + (paper.comments.isPresent()
                        ? "\n\n" + paper.comments.getAsInt() + "\n\n" + paper.page() + "#community"
                        : "");
    }

    private static String markdown(Given paper, String mark) {
        return votes(paper) + "\n\n[![](https://cdn.example.org/a.png)](" + paper.page() + ")\n\n" + mark + "["
                + Pages.title(paper.number) + "](" + paper.page() + ")\n\n" + broken(Pages.abstractText(paper.number))
                + "\n\n- [" + paper.who + "](" + paper.page() + ")\n\n·\n\n" + paper.date
                + (paper.comments.isPresent()
                        ? "\n\n[" + paper.comments.getAsInt() + "](" + paper.page() + "#community)"
                        : "");
    }

    private static String plain(Given paper) {
        return votes(paper) + "\n\n" + Pages.title(paper.number) + "\n\n" + Pages.abstractText(paper.number)
                + "\n\n  • "
                + paper.who + "\n·\n" + paper.date
                + (paper.comments.isPresent() ? "\n" + paper.comments.getAsInt() : "");
    }

    private static String joined(List<Given> papers, java.util.function.Function<Given, String> form) {
        return NAVIGATION + String.join("\n\n", papers.stream().map(form).toList());
    }

    private static List<String> given(List<Given> papers, boolean linked) {
        return papers.stream()
                .map(paper -> String.join(
                        "|",
                        Pages.title(paper.number),
                        Pages.abstractText(paper.number),
                        "OptionalInt[" + paper.who.replace(" authors", "]"),
                        paper.date.equals("Jan 9") ? "2026-01-09" : "2024-10-07",
                        paper.upvotes.toString(),
                        paper.comments.toString(),
                        linked ? "[arxiv:" + paper.id() + "]" : "[]"))
                .toList();
    }

    private static List<String> read(String text) throws Exception {
        return Pages.readSeenOn("2026-03-25", text).items().stream()
                .map(RenderingsTest::shown)
                .toList();
    }

    private static String shown(FeedItem item) {
        return String.join(
                "|",
                item.text().title(),
                item.text().abstractText().replaceAll("\\s+", " "),
                item.authorCount().toString(),
                item.published().orElseThrow().date().toString(),
                item.upvotes().toString(),
                item.comments().toString(),
                item.identifiers().toString());
    }

    @Property(tries = 200)
    void everyRenderingOfTheSamePapersReadsBackEqual(@ForAll long seed) throws Exception {
        List<Given> papers = papers(new Random(seed));
        List<String> linked = given(papers, true);
        String addresses = joined(papers, paper -> addresses(paper, false)) + FOOTER;
        assertEquals(linked, read(addresses));
        assertEquals(linked, read(addresses.replace("\n", "\r\n")));
        assertEquals(linked, read(joined(papers, paper -> addresses(paper, true)) + FOOTER));
        for (String mark : List.of("", "### ", "- ", "* ", "1. ")) {
            assertEquals(linked, read(joined(papers, paper -> markdown(paper, mark)) + FOOTER));
        }
        assertEquals(given(papers, false), read(joined(papers, RenderingsTest::plain)));
    }

    @Test
    void whatStandsAroundThePapersIsNamed() throws Exception {
        var papers = papers(new Random(7));
        var page = Pages.read(joined(papers, paper -> addresses(paper, false)) + FOOTER);
        assertEquals(
                List.of(
                        "We use cookies to make this site better.",
                        "Load more",
                        "https://huggingface.co/papers?p=1",
                        "© Hugging Face",
                        "TOS",
                        "We use cookies, do you agree?"),
                page.report().unusedLines().stream().map(place -> place.text()).toList());
        assertEquals(List.of(), page.problems());
    }

    @Property(tries = 500)
    void aLineMoreOrLessOnALinkedPageShiftsNoPaperAndLosesNoText(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        List<Given> papers = papers(random);
        var lines =
                new ArrayList<>(List.of((joined(papers, paper -> addresses(paper, false)) + FOOTER).split("\n", -1)));
        int at = random.nextInt(lines.size());
        String odd = List.of("An Odd Line", "", "-", "·", "We say so.", "https://example.org/x", "[", "](", "[a](b)")
                .get(random.nextInt(9));
        if (random.nextBoolean()) {
            lines.remove(at);
        } else {
            lines.addAll(at, List.of("", odd, ""));
        }
        Pages page = Pages.read(String.join("\n", lines));
        var texts = new java.util.HashSet<String>();
        page.items().forEach(item -> {
            texts.add(item.text().title());
            item.organization().ifPresent(from -> {
                texts.add(from.name());
                texts.add(from.handle().map(handle -> handle + " ").orElse("") + from.name());
            });
            texts.addAll(List.of(item.text().abstractText().split("\n+")));
        });
        page.report().unusedLines().forEach(place -> texts.add(place.text()));
        for (String line : lines) {
            boolean isText =
                    line.startsWith("Counting sheep") || line.equals("An Odd Line") || line.equals("We say so.");
            assertTrue(
                    !isText
                            || texts.stream()
                                    .anyMatch(text -> text.contains(line) || line.startsWith(text.replace("…", ""))),
                    () -> "lost: " + line + "\nin\n" + String.join("\n", lines));
        }
        long whole = page.items().stream()
                .filter(item -> papers.stream()
                        .anyMatch(paper -> item.text().title().equals(Pages.title(paper.number))
                                && item.text().abstractText().equals(Pages.abstractText(paper.number))))
                .count();
        assertTrue(
                whole >= papers.size() - 1, () -> whole + " of " + papers.size() + " in\n" + String.join("\n", lines));
    }

    @Test
    void aHeaderThatIsRepeatedBelowPapersTakesNoneOfThemAway() throws Exception {
        var page = Pages.read(Pages.paper(1) + "\n\nbyAK and the research community\n\n" + Pages.paper(2));
        assertEquals(List.of(Pages.title(1), Pages.title(2)), page.titles());
    }

    @Test
    void navigationWithoutAddressesIsNoPaper() throws Exception {
        var page = Pages.read(
                "Hugging Face\n\nModels\n\nDatasets\n\nDaily Papers\n\nby\n\nAK\n\nand the research community\n\n"
                        + "counting sheep\n\nDaily\n\nWeekly\n\nMonthly\n\nMar 25\n\n" + Pages.paper(1) + "\n\n"
                        + Pages.paper(2));
        assertEquals(List.of(Pages.title(1), Pages.title(2)), page.titles());
        assertEquals(
                List.of("13: counting sheep"), List.of(page.unused().getFirst().replaceFirst("^\\d+", "13")));
        assertEquals("--03-25", page.report().pageDate().orElseThrow().toString());
    }

    @Test
    void datesInOtherFormsAreRead() {
        for (String date : List.of("October 7, 2024", "7 Oct 2024", "7 October 2024", "2024-10-07", "Oct 7, 2024")) {
            assertEquals(
                    "2024-10-07",
                    PrintedDate.parse(date).orElseThrow().partial().toString(),
                    date);
        }
        for (String none : List.of("2024-13-07", "Octember 7", "Mayor 5", "2024-02-30", "31 Feb 2024")) {
            assertEquals(Optional.empty(), PrintedDate.parse(none), none);
        }
    }

    @Test
    void aLinkedPageIsRecognised() {
        var papers = papers(new Random(7));
        assertTrue(new DailyPapersText()
                        .recognise(FeedFormatContract.probe("a.txt", joined(papers, paper -> addresses(paper, false))))
                >= 90);
        assertTrue(new DailyPapersText()
                        .recognise(FeedFormatContract.probe("a.md", markdown(papers.getFirst(), "### ")))
                >= 90);
    }

    @Test
    void theRealExcerptGivesItsFourPapers() throws Exception {
        byte[] bytes = Files.readAllBytes(SharedData.require("dailypapers/hf_papers_plaintext_2026-07-28.txt"));
        Pages page = Pages.read(bytes, Optional.empty());
        assertEquals(
                List.of(
                        "Better than Your Teacher: LLM Agents that learn from Privileged AI Feedback|OptionalInt[2]|"
                                + "Optional.empty|2024-10-07|OptionalInt[1]|OptionalInt.empty|[arxiv:2410.05434]",
                        "NL2Bash: A Corpus and Semantic Parser for Natural Language Interface to the Linux Operating System|"
                                + "OptionalInt[4]|Optional.empty|2018-02-24|OptionalInt.empty|OptionalInt.empty|[arxiv:1802.08979]",
                        "Shellcode_IA32: A Dataset for Automatic Shellcode Generation|OptionalInt[6]|Optional.empty|"
                                + "2021-04-26|OptionalInt.empty|OptionalInt.empty|[arxiv:2104.13100]",
                        "Soft Instruction De-escalation Defense|OptionalInt.empty|"
                                + "Optional[Organization[name=Google, handle=Optional[google]]]|2025-10-23|OptionalInt[5]|"
                                + "OptionalInt[1]|[arxiv:2510.21057]"),
                page.items().stream()
                        .map(item -> String.join(
                                "|",
                                item.text().title(),
                                item.authorCount().toString(),
                                item.organization().toString(),
                                item.published().orElseThrow().date().toString(),
                                item.upvotes().toString(),
                                item.comments().toString(),
                                item.identifiers().toString()))
                        .toList());
        assertTrue(page.items().stream()
                .allMatch(item -> item.text().abstractText().length() > 300));
        assertEquals("2026-03-25", page.report().pageDate().orElseThrow().toString());
        assertEquals(
                List.of("Intercode Bash"),
                page.report().unusedLines().stream().map(place -> place.text()).toList());
    }
}
