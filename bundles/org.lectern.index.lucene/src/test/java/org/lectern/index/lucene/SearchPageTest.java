package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.Sighting;
import org.lectern.testkit.Events;
import org.lectern.testkit.Papers;

/** What docs/search.md says of the query language. */
class SearchPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "search.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String ONE =
            "Low-rank adaptation of a large language model, LoRA: we show GPT-2 and S^{2}FT, sparse attention of a tree.";

    @TempDir
    Path folder;

    /** The examples of the first column. */
    private static List<String> examples() throws Exception {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .takeWhile(line -> !line.startsWith("| `model.onnx`"))
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .flatMap(cell -> CODE.matcher(cell).results().map(match -> match.group(1)))
                .toList();
    }

    private static Sighting sighting(String source, String day, int comments) {
        return new Sighting(
                source,
                Optional.of(PartialDate.parse(day)),
                OptionalInt.of(1),
                OptionalInt.of(comments),
                OptionalInt.empty());
    }

    /** Whom every example but those of what is missing finds. */
    private static Paper rich() {
        Paper paper = Papers.published(
                Papers.from(Papers.paper("1", "A survey of the optimal transformer tree", ONE), "Princeton University"),
                "2024-10-27");
        return new Paper(
                paper.id(),
                paper.revision(),
                List.of("Ada Lovelace"),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                List.of(new Identifier(Identifier.Scheme.DOI, "10.1000/1")),
                List.of(new Link("https://example.org/code", "code")),
                List.of(
                        sighting("pages/001.txt", "2026-03-01", 2),
                        sighting("pages/001.txt", "2026-03-02", 3),
                        sighting("pages/001.txt", "2026-03-03", 4)));
    }

    private static List<Paper> papers() {
        return List.of(
                rich(),
                Papers.published(Papers.paper("2", "Later", "attention to vision"), "2025"),
                Papers.published(Papers.paper("3", "Early", "dense"), "2023-02"),
                Papers.paper("4", "Little is known", ""));
    }

    @Test
    void eachExampleOfThePageFindsSomePapersAndNotAll() throws Exception {
        List<String> examples = examples();
        assertTrue(examples.size() > 30, examples::toString);
        try (var desk = new Desk(folder)) {
            desk.store.papers().write(transaction -> {
                for (Paper paper : papers()) {
                    transaction.write(Papers.dossier(paper));
                }
                return null;
            });
            Events.label(desk.store, "ada", "p-1", "relevant");
            desk.store.states().write("ada", new PaperId("p-1"), new ReadingState(true, true, "a note"));
            new KeptSearches(desk.search, desk.store.searches(), desk.store.papers(), desk.store.projects())
                    .save("ada", "to read", "sparse", Project.DEFAULT);

            var wrong = new ArrayList<String>();
            for (String example : examples) {
                long found = desk.search.find(Desk.query(example)).total();
                if (found == 0 || found == papers().size()) {
                    wrong.add(example + " finds " + found);
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void thePageNamesEveryFieldAndNoOther() throws Exception {
        var named = new TreeSet<String>();
        for (String example : examples()) {
            Pattern.compile("(?<!\\w)([a-z]+):")
                    .matcher(example)
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        }
        var fields = new TreeSet<String>();
        FieldValues.all().forEach(field -> fields.add(field + ":"));
        assertEquals(fields, named);
    }
}
