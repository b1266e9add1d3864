package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.model.Paper;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Similar;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern similar}. */
@Command(name = "similar", description = "Find the papers most like one.")
final class SimilarCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Parameters(arity = "1", paramLabel = "PAPER", description = "Id, identifier or beginning of the title.")
    private String paper;

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
        Paper named = new PaperNames(session.service(PaperStore.class)).find(paper);
        List<Hit> hits = session.service(Similar.class).to(named.id(), Math.max(1, limit));
        var array = Output.JSON.arrayNode();
        hits.forEach(hit -> array.add(Json.hit(hit)));
        output.answer(array, SearchCommand.lines(hits, hits.size()));
        return Exit.DONE;
    }
}
