package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.feed.Duplicates;
import org.lectern.api.feed.Duplicates.Proposal;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Merges;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.VersionLink;
import org.lectern.api.search.Index;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern duplicates}. */
@Command(
        name = "duplicates",
        description = "Decide which records speak of one paper, and which papers are versions of each other.")
final class DuplicatesCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    DuplicatesCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Say list, show, accept, part, merge, merges, split, link or unlink");
    }

    private Duplicates duplicates() throws LecternException {
        return session.service(Duplicates.class);
    }

    private Paper paper(String name) throws LecternException {
        return new PaperNames(session.service(PaperStore.class)).find(name);
    }

    @Command(
            name = "list",
            description = "List the records that have the title of a paper and another text, and wait for a decision.")
    int list(@Option(names = "--limit", paramLabel = "N", defaultValue = "100") int limit) throws LecternException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is to be 1 or more");
        }
        try (var progress = new TerminalProgress(output)) {
            ArrayNode array = Output.JSON.arrayNode();
            var rows = new ArrayList<List<String>>();
            for (Proposal proposal : duplicates().proposals(limit, progress)) {
                array.addObject()
                        .put("paper", proposal.paper().value())
                        .put("record", proposal.record())
                        .put("title", proposal.title())
                        .put("source", proposal.source())
                        .put("rawTitle", proposal.text().title())
                        .put("rawAbstract", proposal.text().abstractText());
                rows.add(List.of(
                        proposal.paper().value(),
                        Integer.toString(proposal.record()),
                        proposal.title(),
                        proposal.source()));
            }
            output.answer(
                    array,
                    rows.isEmpty()
                            ? List.of("No record waits for a decision.")
                            : Output.table(List.of("Paper", "Record", "Title", "Source"), rows));
            return Exit.DONE;
        }
    }

    @Command(name = "show", description = "Show the records of a paper, why each is taken for it, and its versions.")
    int show(@Parameters(paramLabel = "PAPER", description = "The paper.") String name) throws LecternException {
        Paper paper = paper(name);
        Dossier dossier = session.service(PaperStore.class).dossier(paper.id()).orElseThrow();
        ObjectNode node = Output.JSON.objectNode().put("id", paper.id().value()).put("title", paper.title());
        ArrayNode records = node.putArray("records");
        var rows = new ArrayList<List<String>>();
        for (SourceRecord record : dossier.records()) {
            ObjectNode one = records.addObject()
                    .put("record", rows.size() + 1)
                    .put("joined", record.joined().label())
                    .put("waits", record.proposed())
                    .put("source", record.sighting().source())
                    .put("place", record.place().isEmpty() ? null : record.place())
                    .put("import", record.importId())
                    .put("revision", record.revision().toString());
            ArrayNode identifiers = one.putArray("identifiers");
            record.identifiers().forEach(identifier -> identifiers.add(identifier.toString()));
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    record.joined().label() + (record.proposed() ? ", waits" : ""),
                    record.revision().toString(),
                    record.sighting().source(),
                    record.place()));
        }
        var lines = new ArrayList<>(Output.table(List.of("Record", "Joined by", "Text", "Source", "Place"), rows));
        ArrayNode versions = node.putArray("versions");
        for (VersionLink link : duplicates().versions(paper.id())) {
            versions.add(json(link));
            lines.add(
                    link.version().equals(paper.id())
                            ? "A version of " + link.of() + "."
                            : "Its version is " + link.version() + ".");
        }
        output.answer(node, lines);
        return Exit.DONE;
    }

    private static ObjectNode json(VersionLink link) {
        return Output.JSON
                .objectNode()
                .put("version", link.version().value())
                .put("of", link.of().value());
    }

    @Command(name = "accept", description = "The record is the paper's: what it says counts.")
    int accept(
            @Parameters(paramLabel = "PAPER", description = "The paper.") String name,
            @Parameters(paramLabel = "RECORD", description = "Its number, as list shows it.") int record)
            throws LecternException {
        PaperId id = paper(name).id();
        duplicates().accept(id, record);
        update();
        output.answer(
                Output.JSON.objectNode().put("paper", id.value()).put("accepted", record),
                List.of("Record " + record + " counts for " + id + " now."));
        return Exit.DONE;
    }

    @Command(
            name = "part",
            description =
                    "Make a paper of its own of a record, whatever it was joined by. Labels and notes stay where they are.")
    int part(
            @Parameters(paramLabel = "PAPER", description = "The paper.") String name,
            @Parameters(paramLabel = "RECORD", description = "Its number, as show tells it.") int record,
            @Option(names = "--version", description = "And link both as versions of each other.") boolean version)
            throws LecternException {
        PaperId id = paper(name).id();
        PaperId parted = duplicates().part(id, record);
        if (version) {
            duplicates().link(parted, id);
        }
        update();
        output.answer(
                Output.JSON
                        .objectNode()
                        .put("paper", id.value())
                        .put("parted", parted.value())
                        .put("linked", version),
                List.of("Record " + record + " of " + id + " is the paper " + parted + " now"
                        + (version ? ", a version of it." : ".")));
        return Exit.DONE;
    }

    @Command(name = "link", description = "Say that a paper is a version of another: what was published of a preprint.")
    int link(
            @Parameters(paramLabel = "VERSION", description = "The later paper.") String version,
            @Parameters(paramLabel = "PAPER", description = "The paper of which it is a version.") String of)
            throws LecternException {
        var link = new Ends(paper(version).id(), paper(of).id());
        duplicates().link(link.one, link.other);
        output.answer(
                Output.JSON.objectNode().put("version", link.one.value()).put("of", link.other.value()),
                List.of(link.one + " is a version of " + link.other + " now."));
        return Exit.DONE;
    }

    @Command(name = "unlink", description = "Take back that two papers are versions of each other.")
    int unlink(
            @Parameters(paramLabel = "PAPER", description = "One of them.") String one,
            @Parameters(paramLabel = "OTHER", description = "The other.") String other)
            throws LecternException {
        var link = new Ends(paper(one).id(), paper(other).id());
        if (!duplicates().unlink(link.one, link.other)) {
            throw new FeedException(
                    link.one + " and " + link.other + " are not linked. Nothing was changed.",
                    link.one.value(),
                    "Type lectern duplicates show " + link.one + " to see its versions.");
        }
        output.answer(
                Output.JSON.objectNode().put("unlinked", link.one.value()).put("from", link.other.value()),
                List.of(link.one + " and " + link.other + " are no longer linked."));
        return Exit.DONE;
    }

    @Command(
            name = "merge",
            description =
                    "Let one paper go into another, with its records and labels. Each annotator's later answer holds.")
    int merge(
            @Parameters(paramLabel = "PAPER", description = "The paper that goes.") String name,
            @Parameters(paramLabel = "INTO", description = "The paper that is left; its text and facts lead.")
                    String into,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why both are one paper.")
                    String reason)
            throws LecternException {
        Merge merge = session.service(Merges.class)
                .merge(paper(name).id(), paper(into).id(), reason, session.annotator());
        update();
        output.answer(
                json(merge),
                List.of(merge.gone() + " has gone into " + merge.into() + ". Type lectern duplicates split "
                        + merge.gone() + " to take that back."));
        return Exit.DONE;
    }

    @Command(name = "merges", description = "List the papers that were merged by hand, and why.")
    int merges() throws LecternException {
        ArrayNode array = Output.JSON.arrayNode();
        var rows = new ArrayList<List<String>>();
        for (Merge merge : session.service(Merges.class).list()) {
            array.add(json(merge));
            rows.add(
                    List.of(merge.gone().value(), merge.into().value(), merge.person(), merge.reason(), merge.title()));
        }
        output.answer(
                array,
                rows.isEmpty()
                        ? List.of("No papers were merged by hand.")
                        : Output.table(List.of("Gone", "Into", "By", "Reason", "Title"), rows));
        return Exit.DONE;
    }

    private static ObjectNode json(Merge merge) {
        return Output.JSON
                .objectNode()
                .put("gone", merge.gone().value())
                .put("title", merge.title())
                .put("into", merge.into().value())
                .put("reason", merge.reason())
                .put("by", merge.person())
                .put("at", merge.at().toString());
    }

    @Command(
            name = "split",
            description = "Take a merge back: both papers have the records, labels and notes again that they had.")
    int split(@Parameters(paramLabel = "GONE", description = "The id that has gone, as merges shows it.") String gone)
            throws LecternException {
        Merges merges = session.service(Merges.class);
        Merge known = merges.list().stream()
                .filter(merge -> merge.gone().value().equals(gone))
                .findFirst()
                .orElseThrow(() -> new FeedException(
                        gone + " has not gone into another paper. Nothing was changed.",
                        gone,
                        "Type lectern duplicates merges to see which papers have."));
        Merge merge = merges.split(known.gone());
        update();
        output.answer(
                json(merge), List.of(merge.gone() + " is a paper of its own again, and so is " + merge.into() + "."));
        return Exit.DONE;
    }

    private record Ends(PaperId one, PaperId other) {}

    private void update() throws LecternException {
        try (var progress = new TerminalProgress(output)) {
            session.service(Index.class).update(progress);
        }
    }
}
