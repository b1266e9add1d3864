package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.api.feed.Imports;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Provenance;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lectern provenance}. */
@Command(name = "provenance", description = "Show which source, import and bytes each field of a paper came from.")
final class ProvenanceCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Parameters(paramLabel = "PAPER", description = "The paper.")
    private String paper;

    ProvenanceCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        PaperStore store = session.service(PaperStore.class);
        var found = new PaperNames(store).find(paper);
        Dossier dossier = store.dossier(found.id()).orElseThrow();
        Map<String, ImportRun> runs = session.service(Imports.class).list().stream()
                .collect(Collectors.toMap(ImportRun::id, Function.identity()));
        ObjectNode node = Output.JSON.objectNode();
        node.put("id", dossier.paper().id().value())
                .put("title", dossier.paper().title())
                .put("withdrawn", dossier.records().isEmpty());
        ObjectNode fields = node.putObject("fields");
        var rows = new ArrayList<List<String>>();
        for (Provenance.Origin origin : Provenance.of(dossier)) {
            SourceRecord record = origin.record();
            String hash = runs.containsKey(record.importId())
                    ? runs.get(record.importId()).contentHash()
                    : "";
            fields.withArrayProperty(origin.field())
                    .addObject()
                    .put("source", record.sighting().source())
                    .put("import", record.importId())
                    .put("sha256", hash.isEmpty() ? null : hash)
                    .put("place", record.place().isEmpty() ? null : record.place())
                    .put("joined", record.joined().label());
            rows.add(List.of(
                    origin.field(),
                    record.sighting().source(),
                    record.place(),
                    record.importId(),
                    hash.isEmpty() ? "" : hash.substring(0, 12)));
        }
        output.answer(
                node,
                rows.isEmpty()
                        ? List.of(
                                "Every import that brought this paper was withdrawn; it stays for what people did with it.")
                        : Output.table(List.of("Field", "Source", "Place", "Import", "SHA-256"), rows));
        return Exit.DONE;
    }
}
