package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Similar;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern similar}. */
@Command(name = "similar", description = "Find the papers most like one, like several, or like a text.")
final class SimilarCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "PAPER",
            description = "Id, identifier or beginning of the title. Several are taken together.")
    private List<String> papers = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "A text instead, such as an abstract.")
    private String text;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most N papers (${DEFAULT-VALUE}).")
    private int limit;

    SimilarCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        if (papers.isEmpty() == (text == null)) {
            throw new ParameterException(spec.commandLine(), "Name papers, or give --text");
        }
        var names = new PaperNames(session.service(PaperStore.class));
        var ids = new ArrayList<PaperId>();
        for (String paper : papers) {
            ids.add(names.find(paper).id());
        }
        Similar similar = session.service(Similar.class);
        try (var progress = new TerminalProgress(output)) {
            similar.prepare(progress);
        }
        int most = Math.max(1, limit);
        List<Hit> hits = text == null ? similar.toAll(ids, most) : similar.toText(text, most);
        var array = Output.JSON.arrayNode();
        hits.forEach(hit -> array.add(Json.hit(hit)));
        output.answer(array, SearchCommand.lines(hits, hits.size()));
        return Exit.DONE;
    }
}
