package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lectern.api.annotation.Agreement;
import org.lectern.api.model.Project;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lectern agreement}. */
@Command(name = "agreement", description = "How far each two annotators agree.")
final class AgreementCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Option(names = "--project", paramLabel = "PROJECT", description = "The project.")
    private String project = Project.DEFAULT;

    AgreementCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        Agreement.Summary summary = session.service(Agreement.class).of(project, session.viewer(project));
        ObjectNode node = Output.JSON.objectNode().put("project", project).put("papers", summary.papers());
        ArrayNode pairs = node.putArray("pairs");
        for (Agreement.Pair pair : summary.pairs()) {
            ObjectNode inner = pairs.addObject();
            inner.putArray("annotators").add(pair.first()).add(pair.second());
            inner.put("papers", pair.papers()).put("percent", pair.percent());
            pair.cohenKappa().ifPresent(kappa -> inner.put("cohenKappa", kappa));
        }
        output.answer(node, lines(summary));
        return Exit.DONE;
    }

    static List<String> lines(Agreement.Summary summary) {
        if (summary.pairs().isEmpty()) {
            return List.of("No two annotators have answered the same paper yet.");
        }
        return Output.table(
                List.of("Annotators", "Papers", "Same answer", "Cohen's kappa"),
                summary.pairs().stream().map(AgreementCommand::row).toList());
    }

    private static List<String> row(Agreement.Pair pair) {
        return List.of(
                pair.first() + ", " + pair.second(),
                Integer.toString(pair.papers()),
                String.format(Locale.ROOT, "%.1f %%", 100 * pair.percent()),
                pair.cohenKappa().isPresent()
                        ? String.format(Locale.ROOT, "%.2f", pair.cohenKappa().getAsDouble())
                        : "undefined: both always gave the same one answer");
    }
}
