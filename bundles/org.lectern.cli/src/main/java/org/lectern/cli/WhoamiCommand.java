package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lectern whoami}. */
@Command(name = "whoami", description = "Show who the annotator is, and why.")
final class WhoamiCommand implements Callable<Integer> {
    private final Session session;

    WhoamiCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Session.Who who = session.who();
        session.output()
                .answer(
                        Output.JSON.objectNode().put("annotator", who.name()).put("from", who.from()),
                        List.of(who.name() + " (from " + who.from() + ")"));
        return Exit.DONE;
    }
}
