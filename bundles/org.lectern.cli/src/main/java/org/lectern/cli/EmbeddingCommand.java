package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.search.EmbeddingChoice;
import org.lectern.api.search.EmbeddingChoice.Chosen;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern embedding}. */
@Command(
        name = "embedding",
        description = "By what papers are compared: what is learnt from them, or a model of yours.")
final class EmbeddingCommand implements Callable<Integer> {
    private static final String LEARNT = "learnt";

    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    EmbeddingCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say show or use");
    }

    @Command(name = "show", description = "Show what is chosen, and how many papers have their vectors.")
    int show() throws LecternException {
        return answer(session.service(EmbeddingChoice.class).chosen());
    }

    @Command(
            name = "use",
            description =
                    "Compare papers by the sentence-embedding model in a folder, or by what is learnt from themselves. All"
                            + " vectors are then made anew: in the background of an open window, or with the next lectern similar.")
    int use(
            @Parameters(
                            paramLabel = "FOLDER|learnt",
                            description = "The folder has model.onnx, tokenizer.json or vocab.txt, and the settings of"
                                    + " sentence-transformers. For a folder called learnt say ./learnt.")
                    String what)
            throws LecternException {
        EmbeddingChoice choice = session.service(EmbeddingChoice.class);
        return answer(what.equals(LEARNT) ? choice.useLearnt() : choice.use(Path.of(what)));
    }

    private int answer(Chosen chosen) {
        var node = Output.JSON
                .objectNode()
                .put("embedding", chosen.folder().isPresent() ? "model" : LEARNT)
                .put("folder", chosen.folder().map(Path::toString).orElse(null))
                .put("name", chosen.name())
                .put("dimensions", chosen.dimensions())
                .put("papers", chosen.papers())
                .put("behind", chosen.behind());
        var lines = new ArrayList<String>();
        lines.add(chosen.folder()
                .map(folder -> "Papers are compared by the model in " + folder)
                .orElse("Papers are compared by what is learnt from themselves"));
        if (!chosen.name().isEmpty()) {
            lines.add("  " + chosen.name() + ", " + chosen.dimensions() + " numbers for each paper");
        }
        lines.add("  " + ImportCommand.papers(chosen.papers()) + " compared, " + chosen.behind() + " still to come");
        output.answer(node, List.copyOf(lines));
        return Exit.DONE;
    }
}
