package org.lectern.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Embase writes a row per field where "fields by row" was chosen: its name, then its values. This turns the rows of one
 * record into one, under a header that holds the names.
 */
final class EmbaseRows implements Rows {
    private static final List<String> FIELDS = List.of(
            "TITLE",
            "AUTHOR NAMES",
            "ABSTRACT",
            "SOURCE",
            "SOURCE TITLE",
            "PUBLICATION YEAR",
            "PUBLICATION TYPE",
            "DATE OF PUBLICATION",
            "VOLUME",
            "ISSUE",
            "FIRST PAGE",
            "LAST PAGE",
            "DOI",
            "MEDLINE PMID",
            "EMBASE ACCESSION ID",
            "PUI",
            "ISSN",
            "AUTHOR KEYWORDS",
            "EMTREE DRUG INDEX TERMS",
            "EMTREE MEDICAL INDEX TERMS",
            "ARTICLE LANGUAGE",
            "SUMMARY LANGUAGE",
            "CAS REGISTRY NUMBERS",
            "ORIGINAL (NON-ENGLISH) TITLE",
            "FULL RECORD ENTRY DATE",
            "AiP/IP ENTRY DATE",
            "FULL TEXT LINK",
            "EMBASE LINK",
            "OPEN URL LINK",
            "COPYRIGHT");
    private static final String REST = "further fields";

    private final Rows rows;
    private List<String> ahead;
    private long aheadLine;
    private long line;
    private boolean headed;

    /** @param first the row that was read to find out what this is */
    EmbaseRows(Rows rows, List<String> first) {
        this.rows = rows;
        this.ahead = first;
        this.aheadLine = rows.line();
    }

    /** Whether these could be the first rows of such a file. */
    static boolean begins(List<String> first, String head) {
        return first.size() >= 2
                && field(first) == 0
                && FIELDS.subList(1, FIELDS.size()).stream()
                                .filter(field ->
                                        head.contains("\n\"" + field + "\",") || head.contains("\n" + field + ","))
                                .count()
                        >= 2;
    }

    private static int field(List<String> row) {
        String name = row.getFirst().strip();
        return FIELDS.indexOf(name.equals("PMID") ? "MEDLINE PMID" : name);
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        if (!headed) {
            headed = true;
            line = aheadLine;
            var header = new ArrayList<>(FIELDS);
            header.add(REST);
            return Optional.of(header);
        }
        if (ahead == null) {
            return Optional.empty();
        }
        String[] record = new String[FIELDS.size() + 1];
        Arrays.fill(record, "");
        line = aheadLine;
        do {
            put(record);
            ahead = rows.next().orElse(null);
            aheadLine = rows.line();
        } while (ahead != null && field(ahead) != 0);
        return Optional.of(List.of(record));
    }

    private void put(String[] record) {
        int field = field(ahead);
        String value = String.join(
                "; ",
                ahead.stream()
                        .skip(field < 0 ? 0 : 1)
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
        int place = field < 0 ? FIELDS.size() : field;
        if (record[place].length() + value.length() < 1 << 20) {
            record[place] = record[place].isEmpty() ? value : record[place] + (field < 0 ? "\n" : "; ") + value;
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public Optional<String> failure() {
        return rows.failure();
    }
}
