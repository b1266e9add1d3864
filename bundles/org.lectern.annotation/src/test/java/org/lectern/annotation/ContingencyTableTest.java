package org.lectern.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lectern.testkit.SharedData;

class ContingencyTableTest {
    /** 50 grant proposals, two readers: yes/yes 20, yes/no 5, no/yes 10, no/no 15. By chance 0.5 × 0.6 + 0.5 × 0.4. */
    @Test
    void kappaOfAHandWorkedExampleIsTwoFifths() {
        var table = new ContingencyTable<String>();
        add(table, "yes", "yes", 20);
        add(table, "yes", "no", 5);
        add(table, "no", "yes", 10);
        add(table, "no", "no", 15);
        assertEquals(50, table.size());
        assertEquals(0.7, table.percent());
        assertEquals(OptionalDouble.of(0.4), table.kappa());
    }

    @Test
    void kappaIsAbsentWhereBothGaveOneAnswerThroughout() {
        var table = new ContingencyTable<String>();
        add(table, "yes", "yes", 7);
        assertEquals(1.0, table.percent());
        assertEquals(OptionalDouble.empty(), table.kappa());
    }

    @Test
    void kappaIsZeroWhereOneNeverVariesAndTheOtherDoes() {
        var table = new ContingencyTable<String>();
        add(table, "yes", "yes", 3);
        add(table, "yes", "no", 1);
        assertEquals(OptionalDouble.of(0.0), table.kappa());
    }

    @Test
    void kappaIsOneForFullAgreementAndMinusOneForItsOppositeOnHalves() {
        var same = new ContingencyTable<String>();
        add(same, "yes", "yes", 2);
        add(same, "no", "no", 3);
        assertEquals(OptionalDouble.of(1.0), same.kappa());
        var opposite = new ContingencyTable<String>();
        add(opposite, "yes", "no", 4);
        add(opposite, "no", "yes", 4);
        assertEquals(OptionalDouble.of(-1.0), opposite.kappa());
    }

    @Test
    void kappaIsThatOfPublishedExamples() throws IOException {
        JsonNode examples = new ObjectMapper()
                .readTree(SharedData.require("agreement/known_values.json").toFile());
        int checked = 0;
        for (JsonNode example : examples) {
            Optional<ContingencyTable<Integer>> table = read(example);
            if (table.isPresent()) {
                double expected = example.path("expected").doubleValue();
                assertEquals(
                        expected,
                        table.get().kappa().orElseThrow(),
                        0.00005,
                        example.path("name").textValue());
                checked++;
            }
        }
        assertTrue(checked >= 2, "Only " + checked + " examples of Cohen's kappa were found");
    }

    private static Optional<ContingencyTable<Integer>> read(JsonNode example) {
        var table = new ContingencyTable<Integer>();
        String kind = example.path("kind").textValue();
        if (kind.equals("cohen_kappa_from_table")) {
            JsonNode rows = example.path("table");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    add(table, row, column, rows.get(row).get(column).intValue());
                }
            }
            return Optional.of(table);
        }
        if (kind.equals("cohen_kappa") && example.path("weights").textValue().equals("unweighted")) {
            example.path("units_by_raters")
                    .forEach(unit ->
                            table.add(unit.get(0).intValue(), unit.get(1).intValue()));
            return Optional.of(table);
        }
        return Optional.empty();
    }

    private static <C> void add(ContingencyTable<C> table, C first, C second, int times) {
        for (int i = 0; i < times; i++) {
            table.add(first, second);
        }
    }
}
