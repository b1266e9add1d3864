package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.api.feed.Imports;
import org.lectern.api.search.Index;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import org.lectern.api.work.Progress;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import picocli.CommandLine.Command;

/** {@code lectern doctor}. */
@Command(name = "doctor", description = "Check that everything Lectern needs is there, and mend what can be mended.")
final class DoctorCommand implements Callable<Integer> {
    /** @param done what was mended; empty where there was nothing to do, or nothing could be done */
    private record Check(String name, boolean ok, String found, String done) {}

    private interface Examination {
        Check examine() throws LecternException;
    }

    private final Session session;
    private final Output output;

    DoctorCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        var checks = new ArrayList<Check>();
        checks.add(new Check("java", true, Runtime.version().toString(), ""));
        checks.add(bundles());
        checks.add(display());
        checks.add(examined("store", this::store));
        checks.add(examined("index", this::index));
        checks.add(examined("originals", this::originals));
        answer(checks);
        return checks.stream().allMatch(Check::ok) ? Exit.DONE : Exit.FAILED;
    }

    private static Check examined(String name, Examination examination) {
        try {
            return examination.examine();
        } catch (LecternException e) {
            return new Check(name, false, e.getMessage() + " " + e.advice(), "");
        }
    }

    private Check bundles() {
        String waiting = Arrays.stream(session.context().getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.joining(", "));
        int count = session.context().getBundles().length;
        return new Check(
                "bundles", waiting.isEmpty(), waiting.isEmpty() ? count + " started" : "not started: " + waiting, "");
    }

    /** No display is not a fault: the commands work without one. */
    private static Check display() {
        String x11 = System.getenv("DISPLAY");
        String wayland = System.getenv("WAYLAND_DISPLAY");
        boolean some = x11 != null && !x11.isBlank() || wayland != null && !wayland.isBlank();
        return new Check(
                "display",
                true,
                some ? (x11 != null ? x11 : wayland) : "none: commands work, the window needs one",
                "");
    }

    private Check store() throws LecternException {
        Path folder = session.workspace().folder();
        long papers = session.service(PaperStore.class).count();
        boolean writable = Files.isWritable(folder);
        return new Check(
                "store",
                writable,
                ImportCommand.papers(papers) + " in " + folder + (writable ? "" : ", which cannot be written"),
                "");
    }

    private Check index() throws LecternException {
        Index index = session.service(Index.class);
        long behind = index.state().behind();
        String done = "";
        if (behind > 0) {
            done = ImportCommand.papers(index.update(Progress.NONE)) + " taken in";
        }
        Index.State now = index.state();
        return new Check(
                "index", now.behind() == 0, ImportCommand.papers(now.papers()) + ", " + now.behind() + " behind", done);
    }

    /** Lost bytes are not mended: nothing but the file they came from has them. */
    private Check originals() throws LecternException {
        List<String> faults = session.service(Imports.class).checkOriginals(Progress.NONE);
        return new Check(
                "originals",
                faults.isEmpty(),
                faults.isEmpty() ? "all kept inputs are sound" : String.join(" ", faults),
                "");
    }

    private void answer(List<Check> checks) {
        ObjectNode node = Output.JSON.objectNode();
        ArrayNode array = node.putArray("checks");
        var rows = new ArrayList<List<String>>();
        for (Check check : checks) {
            array.addObject()
                    .put("name", check.name())
                    .put("ok", check.ok())
                    .put("found", check.found())
                    .put("done", check.done());
            rows.add(List.of(
                    check.ok() ? "ok" : "FAULT",
                    check.name(),
                    check.found() + (check.done().isEmpty() ? "" : "; " + check.done())));
        }
        output.answer(node, Output.table(List.of("", "Check", "Found"), rows));
    }
}
