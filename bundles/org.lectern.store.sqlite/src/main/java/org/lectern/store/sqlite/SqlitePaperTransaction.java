package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Merged;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Source;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;

/** One transaction of papers, on the writer's thread. */
final class SqlitePaperTransaction implements PaperTransaction {
    private final Transaction transaction;
    private final Path file;
    private final DossierWriter dossiers;
    private final Set<PaperId> fresh = new HashSet<>();
    private boolean ended;

    SqlitePaperTransaction(Transaction transaction, Path file) {
        this.transaction = transaction;
        this.file = file;
        this.dossiers = new DossierWriter(transaction.session());
    }

    private interface Step<T> {
        T run(Session session) throws SQLException;
    }

    /** SQL fails as the API says, so that the work can tell it from its own failures. */
    private <T> T step(Step<T> step) throws StoreException {
        if (ended) {
            throw new IllegalStateException("This transaction has ended");
        }
        try {
            return step.run(transaction.session());
        } catch (SQLException e) {
            throw Failures.of(e, "write to", file);
        }
    }

    /** Whoever kept this transaction must not write into the next one. */
    void end() {
        ended = true;
    }

    @Override
    public PaperId newId() throws StoreException {
        return step(session -> {
            PaperId id = transaction.nextPaper();
            // A file of papers with ids of its own may have brought this one in.
            while (session.number(
                            "SELECT EXISTS (SELECT 1 FROM paper WHERE id = ?1)"
                                    + " OR EXISTS (SELECT 1 FROM alias WHERE old = ?1)"
                                    + " OR EXISTS (SELECT 1 FROM gone WHERE id = ?1)",
                            id.value())
                    == 1) {
                id = transaction.nextPaper();
            }
            fresh.add(id);
            return id;
        });
    }

    @Override
    public List<PaperId> withIdentifier(Identifier identifier) throws StoreException {
        return step(session -> PaperRows.withIdentifier(session, identifier));
    }

    @Override
    public List<PaperId> withTitleKey(String titleKey) throws StoreException {
        String key = Text.wellFormed(titleKey);
        return step(session -> session.list("""
                SELECT id, seq FROM paper WHERE title_key_hash = ? AND title_key = ?
                UNION SELECT p.id, p.seq FROM merged_name n JOIN alias a ON a.old = n.old JOIN paper p ON p.id = a.paper
                  WHERE n.name = ?
                ORDER BY seq
                """, Ids::read, key.hashCode(), key, MergeRows.title(key)));
    }

    @Override
    public Optional<Dossier> read(PaperId id) throws StoreException {
        return step(session -> PaperRows.dossier(session, id));
    }

    @Override
    public void write(Dossier dossier) throws StoreException {
        step(session -> {
            boolean isNew = fresh.remove(dossier.paper().id());
            dossiers.write(dossier, transaction.nextChange(), isNew);
            if (!isNew) {
                new GonePapers(session)
                        .forget(Text.wellFormed(dossier.paper().id().value()));
            }
            return true;
        });
    }

    @Override
    public void merge(Merge merge, Map<RevisionId, RevisionId> texts) throws StoreException {
        Optional<Dossier> gone = read(merge.gone());
        Optional<Dossier> kept = read(merge.into());
        if (gone.isEmpty() || kept.isEmpty()) {
            throw new StoreException(
                    "Of the papers " + merge.gone() + " and " + merge.into() + " one is unknown; nothing was merged.",
                    file.toString(),
                    "List the papers again: they may have changed.");
        }
        PaperId from = gone.get().paper().id();
        PaperId into = kept.get().paper().id();
        if (!from.equals(into)) {
            step(session -> {
                new PaperMerge(transaction, dossiers)
                        .merge(
                                new Merge(from, merge.title(), into, merge.reason(), merge.person(), merge.at()),
                                gone.get(),
                                kept.get(),
                                texts);
                return null;
            });
        }
    }

    @Override
    public Optional<Merged> merged(PaperId gone) throws StoreException {
        return step(session -> MergeRows.whole(session, gone));
    }

    @Override
    public void split(PaperId gone) throws StoreException {
        step(session -> {
            new PaperMerge(transaction, dossiers).split(gone.value());
            return null;
        });
    }

    @Override
    public void link(VersionLink link) throws StoreException {
        step(session -> {
            Versions.link(session, link);
            touch(session, link);
            return null;
        });
    }

    @Override
    public boolean unlink(VersionLink link) throws StoreException {
        return step(session -> {
            boolean known = Versions.unlink(session, link);
            if (known) {
                touch(session, link);
            }
            return known;
        });
    }

    private void touch(Session session, VersionLink link) throws SQLException {
        for (PaperId id : List.of(link.version(), link.of())) {
            session.update("UPDATE paper SET change = ? WHERE id = ?", transaction.nextChange(), id.value());
        }
    }

    @Override
    public Optional<Source> source(String name) throws StoreException {
        return step(session -> session.first(
                SqlitePapers.SourceRows.SELECT + " WHERE name = ?",
                SqlitePapers.SourceRows::read,
                Text.wellFormed(name)));
    }

    @Override
    public Optional<Source> sourceWithContent(String contentHash) throws StoreException {
        return step(session -> session.first(
                SqlitePapers.SourceRows.SELECT + " WHERE content_hash = ? ORDER BY last_imported DESC, name LIMIT 1",
                SqlitePapers.SourceRows::read,
                contentHash));
    }

    @Override
    public void write(Source source) throws StoreException {
        step(session -> {
            transaction.nextChange();
            return session.update(
                    """
                    INSERT OR REPLACE INTO source
                      (name, format, content_hash, page_date, page_year_from, last_imported) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    Text.wellFormed(source.name()),
                    source.format(),
                    source.contentHash(),
                    source.pageDate()
                            .map((PartialDate date) -> SortKeys.date(date))
                            .orElse(null),
                    source.pageYearFrom().orElse(null),
                    source.lastImported().toString());
        });
    }

    @Override
    public void write(ImportRun run) throws StoreException {
        step(session -> {
            transaction.nextChange();
            ImportRows.write(session, run);
            return null;
        });
    }

    @Override
    public boolean hasTraces(PaperId id) throws StoreException {
        return step(session -> new GonePapers(session).hasTraces(id));
    }

    @Override
    public Set<RevisionId> labelledTexts(PaperId id) throws StoreException {
        return step(session -> new GonePapers(session).labelledTexts(id));
    }

    @Override
    public void remove(PaperId id) throws StoreException {
        step(session -> {
            Optional<Dossier> known = PaperRows.dossier(session, id);
            if (known.isPresent()) {
                new GonePapers(session).remove(known.get(), dossiers, transaction.nextChange());
            }
            return null;
        });
    }

    @Override
    public Optional<PaperId> formerId(List<Identifier> identifiers, String titleKey, String textHash)
            throws StoreException {
        return step(session -> new GonePapers(session).formerId(identifiers, titleKey, textHash));
    }
}
