package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Imports;
import org.lectern.api.feed.Imports.Counts;
import org.lectern.api.feed.Imports.Withdrawal;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Joined;
import org.lectern.api.search.Index;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern imports}. */
@Command(name = "imports", description = "What came in, and the way to take it out again.")
final class ImportsCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    ImportsCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say list, show, withdraw or counts");
    }

    private Imports imports() throws LecternException {
        return session.service(Imports.class);
    }

    @Command(name = "list", description = "List the imports, newest first. Unchanged files make none.")
    int list() throws LecternException {
        var array = Output.JSON.arrayNode();
        var rows = new ArrayList<List<String>>();
        for (ImportRun run : imports().list()) {
            array.add(json(run));
            rows.add(List.of(
                    run.id(),
                    run.at().toString().substring(0, 19).replace('T', ' '),
                    word(run.state()),
                    Integer.toString(run.papers()),
                    Integer.toString(run.added()),
                    run.source()));
        }
        output.answer(
                array,
                rows.isEmpty()
                        ? List.of("Nothing was imported yet. Type lectern import PATH.")
                        : Output.table(List.of("Id", "At (UTC)", "State", "Papers", "Added", "Source"), rows));
        return Exit.DONE;
    }

    @Command(name = "show", description = "Show one import; with -o write the bytes as they came in.")
    int show(
            @Parameters(paramLabel = "IMPORT", description = "Its id, or the beginning of it.") String id,
            @Option(names = "-o", paramLabel = "FILE", description = "Write the original bytes there.") Path file)
            throws LecternException {
        Optional<ImportRun> run = imports().show(id);
        if (run.isEmpty()) {
            throw new FeedException(
                    "There is no single import called " + id + ".", id, "Type lectern imports list to see them.");
        }
        if (file != null) {
            write(run.get(), file);
        }
        output.answer(json(run.get()), lines(run.get()));
        return Exit.DONE;
    }

    /** Beside its place first, so that nothing half written takes the place of something whole. */
    private void write(ImportRun run, Path file) throws LecternException {
        Path place = file.toAbsolutePath();
        try {
            Path fresh = Files.createTempFile(place.getParent(), ".lectern", ".tmp");
            try (InputStream in = imports().originalBytes(run.id())) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new FeedException(
                    "The original bytes could not be written: " + e.getMessage() + ". The papers are not touched.",
                    file.toString(),
                    "Choose another place, or type lectern doctor to check the bytes that are kept.",
                    e);
        }
    }

    @Command(
            name = "withdraw",
            description =
                    "Take out what an import brought. Papers that somebody labelled, read, starred or noted stay.")
    int withdraw(@Parameters(paramLabel = "IMPORT", description = "Its id, or the beginning of it.") String id)
            throws LecternException {
        try (var progress = new TerminalProgress(output)) {
            Optional<ImportRun> before = imports().show(id);
            boolean again = before.isPresent() && before.get().state() == ImportRun.State.WITHDRAWN;
            Withdrawal done = imports().withdraw(id, progress);
            session.service(Index.class).update(progress);
            output.answer(
                    Output.JSON
                            .objectNode()
                            .put("changed", done.changed())
                            .put("removed", done.removed())
                            .put("stayed", done.stayed())
                            .put("answers", done.answers()),
                    List.of(again ? "It was withdrawn before. Nothing was changed." : sentence(done)));
            return Exit.DONE;
        }
    }

    private static String sentence(Withdrawal done) {
        return ImportCommand.papers(done.removed()) + " removed, " + done.changed() + " changed, " + done.stayed()
                + " stayed for what people did with them."
                + (done.answers() == 0
                        ? ""
                        : " " + done.answers() + (done.answers() == 1 ? " answer" : " answers")
                                + " that came with it no longer hold" + (done.answers() == 1 ? "s." : "."));
    }

    @Command(name = "counts", description = "Count records and duplicates by source, for review reports.")
    int counts() throws LecternException {
        List<Counts> all = imports().counts();
        ObjectNode node = Output.JSON.objectNode();
        var sources = node.putArray("sources");
        var rows = new ArrayList<List<String>>();
        for (Counts counts : all) {
            ObjectNode source = sources.addObject()
                    .put("source", counts.source())
                    .put("identified", counts.identified())
                    .put("unique", counts.unique());
            counts.duplicates()
                    .forEach((reason, count) ->
                            source.withObjectProperty("duplicates").put(reason.label(), count));
            rows.add(List.of(
                    Long.toString(counts.identified()),
                    Long.toString(counts.unique()),
                    counts.duplicates().entrySet().stream()
                            .map(entry -> entry.getValue()
                                    + (entry.getKey() == Joined.BY_HAND ? " " : " by ")
                                    + entry.getKey().label())
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    counts.source()));
        }
        long identified = all.stream().mapToLong(Counts::identified).sum();
        long unique = all.stream().mapToLong(Counts::unique).sum();
        node.put("identified", identified)
                .put("duplicates", identified - unique)
                .put("unique", unique);
        List<String> lines =
                new ArrayList<>(Output.table(List.of("Identified", "Unique", "Duplicates", "Source"), rows));
        lines.add("In all " + identified + " identified, " + (identified - unique) + " duplicates, " + unique
                + " unique.");
        output.answer(node, lines);
        return Exit.DONE;
    }

    private static String word(ImportRun.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(ImportRun run) {
        ObjectNode node = Output.JSON
                .objectNode()
                .put("id", run.id())
                .put("at", run.at().toString())
                .put("source", run.source())
                .put("format", run.format())
                .put("state", word(run.state()))
                .put("papers", run.papers())
                .put("added", run.added())
                .put("merged", run.merged())
                .put("unchanged", run.unchanged());
        ObjectNode duplicates = node.putObject("duplicates");
        run.duplicates().forEach((reason, count) -> duplicates.put(reason.label(), count));
        node.put("sha256", run.contentHash())
                .put("bytes", run.bytes())
                .put("kept", run.notKept().isEmpty());
        run.notKept().ifPresent(reason -> node.put("notKept", reason));
        return node;
    }

    private static List<String> lines(ImportRun run) {
        var lines = new ArrayList<String>();
        lines.add(run.source() + " as " + run.format() + ", " + run.at() + ", " + word(run.state()));
        lines.add(ImportCommand.papers(run.papers()) + " (" + run.added() + " added, " + run.merged() + " merged, "
                + run.unchanged() + " unchanged)");
        for (Map.Entry<Joined, Integer> entry : run.duplicates().entrySet()) {
            lines.add("  " + entry.getValue() + " taken for a known paper by "
                    + entry.getKey().label());
        }
        lines.add("SHA-256 " + run.contentHash() + ", " + run.bytes() + " bytes, "
                + run.notKept().map(reason -> "not kept: " + reason).orElse("kept"));
        return lines;
    }
}
