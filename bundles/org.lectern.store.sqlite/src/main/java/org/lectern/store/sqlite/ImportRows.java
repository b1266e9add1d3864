package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.ImportRun.Remark;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PartialDate;

/** Rows of the table {@code import_run}. */
final class ImportRows {
    private static final int REMARK_PARTS = 4;

    private static final String COLUMNS =
            "id, at, source, format, content_hash, bytes, page_date, page_year_from, seen_on,"
                    + " papers, added, merged, unchanged, duplicates, state, not_kept, remarks";

    static final String SELECT = "SELECT " + COLUMNS + " FROM import_run";

    private static final String WRITE = "INSERT INTO import_run (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = (excluded."
            + COLUMNS.replace(", ", ", excluded.") + ")";

    private ImportRows() {}

    static void write(Session session, ImportRun run) throws SQLException {
        session.update(
                WRITE,
                Text.wellFormed(run.id()),
                run.at().toString(),
                Text.wellFormed(run.source()),
                run.format(),
                run.contentHash(),
                run.bytes(),
                run.pageDate().map((PartialDate date) -> SortKeys.date(date)).orElse(null),
                run.pageYearFrom().orElse(null),
                run.seenOn().map(LocalDate::toString).orElse(null),
                run.papers(),
                run.added(),
                run.merged(),
                run.unchanged(),
                JsonOut.texts(duplicates(run)),
                run.state().name(),
                run.notKept().map(Text::wellFormed).orElse(null),
                JsonOut.texts(remarks(run)));
    }

    static ImportRun read(ResultSet row) throws SQLException {
        int date = row.getInt(7);
        Optional<PartialDate> pageDate = row.wasNull() ? Optional.empty() : Optional.of(SortKeys.date(date));
        return new ImportRun(
                row.getString(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                pageDate,
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)).map(LocalDate::parse),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                duplicates(JsonIn.texts(row.getBytes(14))),
                ImportRun.State.valueOf(row.getString(15)),
                Optional.ofNullable(row.getString(16)),
                remarks(JsonIn.texts(row.getBytes(17))));
    }

    private static List<String> duplicates(ImportRun run) {
        var texts = new ArrayList<String>();
        run.duplicates().forEach((reason, count) -> {
            texts.add(reason.name());
            texts.add(count.toString());
        });
        return texts;
    }

    private static Map<Joined, Integer> duplicates(List<String> texts) {
        var counts = new EnumMap<Joined, Integer>(Joined.class);
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            counts.put(Joined.valueOf(texts.get(i)), Integer.valueOf(texts.get(i + 1)));
        }
        return counts;
    }

    private static List<String> remarks(ImportRun run) {
        var texts = new ArrayList<String>();
        for (Remark remark : run.remarks()) {
            texts.add(remark.kind().name());
            texts.add(Long.toString(remark.line()));
            texts.add(remark.text());
            texts.add(remark.reason());
        }
        return texts;
    }

    private static List<Remark> remarks(List<String> texts) {
        var remarks = new ArrayList<Remark>();
        for (int i = 0; i + REMARK_PARTS <= texts.size(); i += REMARK_PARTS) {
            remarks.add(new Remark(
                    Remark.Kind.valueOf(texts.get(i)),
                    Long.parseLong(texts.get(i + 1)),
                    texts.get(i + 2),
                    texts.get(i + 3)));
        }
        return remarks;
    }
}
