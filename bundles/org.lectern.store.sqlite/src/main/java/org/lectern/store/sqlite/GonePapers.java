package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;

/** Papers that were taken away. Their ids are kept with what they are known by, so that they come back as they were. */
final class GonePapers {
    private static final String TRACES = """
            SELECT EXISTS (SELECT 1 FROM event e
                WHERE e.paper IN (SELECT old FROM alias WHERE paper = ?1 UNION ALL SELECT ?1) AND e.act <> 'WITHDRAW'
                  AND NOT EXISTS (SELECT 1 FROM import_event i JOIN import_run r ON r.id = i.import
                    WHERE i.event = e.number AND r.state IN ('WITHDRAWING', 'WITHDRAWN')))
              OR EXISTS (SELECT 1 FROM state WHERE paper = ?1)
            """;

    private static final String LABELLED = """
            SELECT DISTINCT coalesce(t.is_now, e.revision)
            FROM event e LEFT JOIN alias_text t ON t.old = e.paper AND t.was = e.revision
            WHERE e.paper IN (SELECT old FROM alias WHERE paper = ?1 UNION ALL SELECT ?1)
            """;

    private final Session session;

    GonePapers(Session session) {
        this.session = session;
    }

    boolean hasTraces(PaperId id) throws SQLException {
        return session.number(TRACES, resolved(id)) == 1;
    }

    Set<RevisionId> labelledTexts(PaperId id) throws SQLException {
        return Set.copyOf(session.list(LABELLED, row -> RevisionId.of(row.getInt(1)), resolved(id)));
    }

    private String resolved(PaperId id) throws SQLException {
        return Aliases.resolved(session, Text.wellFormed(id.value()));
    }

    void remove(Dossier dossier, DossierWriter dossiers, long change) throws SQLException {
        String id = Text.wellFormed(dossier.paper().id().value());
        session.update("INSERT OR REPLACE INTO gone (id, change) VALUES (?, ?)", id, change);
        Set<String> names = new LinkedHashSet<>();
        dossier.paper().identifiers().forEach(identifier -> names.add(PaperRows.name(identifier)));
        dossier.revisions().forEach(revision -> names.add(text(dossier.titleKey(), revision.hash())));
        for (String name : names) {
            session.update("INSERT INTO gone_name (name, id) VALUES (?, ?)", name, id);
        }
        dossiers.remove(id);
    }

    Optional<PaperId> formerId(List<Identifier> identifiers, String titleKey, String textHash) throws SQLException {
        for (Identifier identifier : identifiers) {
            Optional<PaperId> found = named(PaperRows.name(identifier));
            if (found.isPresent()) {
                return found;
            }
        }
        return named(text(titleKey, textHash));
    }

    /** It is back. */
    void forget(String id) throws SQLException {
        if (session.update("DELETE FROM gone WHERE id = ?", id) > 0) {
            session.update("DELETE FROM gone_name WHERE id = ?", id);
        }
    }

    private Optional<PaperId> named(String name) throws SQLException {
        return session.first("SELECT id FROM gone_name WHERE name = ? ORDER BY id LIMIT 1", Ids::read, name);
    }

    private static String text(String titleKey, String hash) {
        return "text:" + hash + ":" + Text.wellFormed(titleKey);
    }
}
