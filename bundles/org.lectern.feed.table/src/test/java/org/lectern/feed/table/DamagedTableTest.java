package org.lectern.feed.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;

/** Tables damaged at random. */
class DamagedTableTest {
    private static final Mutations DAMAGE = new Mutations(
            ",",
            ";",
            "\"\"",
            "\"\n",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "=1+1",
            "{\"title\":",
            "<",
            "</c>",
            "<row r=\"99999999\">",
            "<c r=\"ZZZ1\">",
            "<v>99999999999</v>",
            "&x;",
            "CREATE TABLE");
    private static final String CSV = """
            record_id,title,abstract,year,label_included
            1,"Counting Sheep, again","We ""count"" sheep
            on two lines.",2024,1
            2,The Whole Flock,All of them.,2023,0
            3,Lambs in Space,Nobody hears them.,,
            """;
    private static final String JSON = """
            {"id": "2503.11731", "title": "Counting Sheep", "authors": ["Ada Lovelace"], "abstract": "One."}
            {"id": "2503.11732", "title": "The Whole Flock", "authors": [], "abstract": "Two.", "update_date": "2025-03-04"}
            {"id": "2503.11733", "title": "Lambs in Space", "categories": ["cs.AI"], "deep": {"a": [1]}, "abstract": "Three."}
            """;
    private static final String[] TITLES = {"Counting Sheep", "The Whole Flock", "Lambs in Space"};

    @TestFactory
    Stream<DynamicTest> aDamagedTableLosesNothingWithoutAWord() throws Exception {
        return Fuzzing.tests(List.of(
                Subject.of(CsvTable::new, "papers.csv", DAMAGE.text(CSV), TITLES),
                Subject.of(CsvTable::new, "papers.tsv", DAMAGE.text(CSV.replace(',', '\t')), TITLES),
                Subject.of(CsvTable::new, "papers.csv.gz", DAMAGE.gzip(CSV.getBytes(StandardCharsets.UTF_8)), TITLES),
                Subject.of(JsonLines::new, "papers.jsonl", DAMAGE.text(JSON), TITLES),
                Subject.of(
                        JsonLines::new, "papers.jsonl.gz", DAMAGE.gzip(JSON.getBytes(StandardCharsets.UTF_8)), TITLES),
                Subject.of(XlsxTable::new, "papers.xlsx", DAMAGE.zip(new XlsxTableTest().sample()))));
    }
}
