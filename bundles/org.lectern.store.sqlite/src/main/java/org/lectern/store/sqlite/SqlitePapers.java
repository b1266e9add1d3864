package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Source;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;

/** Papers in their tables. */
final class SqlitePapers implements PaperStore {
    /** Above every character that a title can have. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final Readers readers;
    private final Writer writer;
    private final PaperPages pages = new PaperPages();

    SqlitePapers(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public List<Paper> papers(Collection<PaperId> ids) throws StoreException {
        return readers.read(session -> PaperRows.papers(session, ids));
    }

    @Override
    public Optional<Dossier> dossier(PaperId id) throws StoreException {
        return readers.read(session -> PaperRows.dossier(session, id));
    }

    @Override
    public Map<PaperId, Map<String, String>> extras(Collection<PaperId> ids) throws StoreException {
        return readers.read(session -> PaperRows.extras(session, ids));
    }

    @Override
    public List<PaperId> withIdentifier(Identifier identifier) throws StoreException {
        return readers.read(session -> PaperRows.withIdentifier(session, identifier));
    }

    @Override
    public List<PaperId> withTitlePrefix(String prefix, int limit) throws StoreException {
        String start = Text.wellFormed(SortKeys.titlePrefix(prefix));
        return readers.read(session -> session.list(
                """
                SELECT id FROM paper
                WHERE sort_head >= ? AND sort_head < ? AND sort_title >= ? AND sort_title < ?
                ORDER BY sort_head, sort_title, seq LIMIT ?
                """, Ids::read, SortKeys.head(start), SortKeys.head(start) + LAST, start, start + LAST, limit));
    }

    @Override
    public List<PaperId> list(PaperOrder order, long offset, int limit) throws StoreException {
        return readers.read(session -> pages.list(session, order, offset, limit));
    }

    @Override
    public long count() throws StoreException {
        return readers.read(pages::count);
    }

    @Override
    public List<VersionLink> versions(PaperId id) throws StoreException {
        return readers.read(session -> Versions.of(session, id));
    }

    @Override
    public List<Source> sources() throws StoreException {
        return readers.read(session -> session.list(SourceRows.SELECT + " ORDER BY name", SourceRows::read));
    }

    @Override
    public long countIn(String source) throws StoreException {
        return readers.read(
                session -> session.number("SELECT count(*) FROM sighting WHERE source = ?", Text.wellFormed(source)));
    }

    @Override
    public List<PaperId> seenIn(String source) throws StoreException {
        return readers.read(session -> session.list("""
                SELECT p.id FROM sighting s JOIN paper p ON p.seq = s.paper
                WHERE s.source = ? ORDER BY s.position, s.paper
                """, Ids::read, Text.wellFormed(source)));
    }

    @Override
    public List<Merge> merges() throws StoreException {
        return readers.read(session -> session.list(MergeRows.SELECT + " ORDER BY at, old", MergeRows::read));
    }

    @Override
    public List<ImportRun> imports() throws StoreException {
        return readers.read(session -> session.list(ImportRows.SELECT + " ORDER BY seq DESC", ImportRows::read));
    }

    @Override
    public List<ImportRun> importsIn(ImportRun.State state) throws StoreException {
        return readers.read(session ->
                session.list(ImportRows.SELECT + " WHERE state = ? ORDER BY seq DESC", ImportRows::read, state.name()));
    }

    @Override
    public List<ImportRun> importsOf(String contentHash) throws StoreException {
        return readers.read(session -> session.list(
                ImportRows.SELECT + " WHERE content_hash = ? ORDER BY seq DESC", ImportRows::read, contentHash));
    }

    @Override
    public <T> T write(PaperWork<T> work) throws StoreException {
        return writer.bulk(transaction -> {
            var papers = new SqlitePaperTransaction(transaction, readers.file());
            try {
                return work.run(papers);
            } finally {
                papers.end();
            }
        });
    }

    /** Rows of the table {@code source}. */
    static final class SourceRows {
        static final String SELECT =
                "SELECT name, format, content_hash, page_date, page_year_from, last_imported FROM source";

        private SourceRows() {}

        static Source read(ResultSet row) throws SQLException {
            int date = row.getInt(4);
            Optional<PartialDate> pageDate = row.wasNull() ? Optional.empty() : Optional.of(SortKeys.date(date));
            return new Source(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    pageDate,
                    Optional.ofNullable(row.getString(5)),
                    Instant.parse(row.getString(6)));
        }
    }
}
