package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lectern version}. */
@Command(name = "version", description = "Show the version of Lectern and of the Java it runs on.")
final class VersionCommand implements Callable<Integer> {
    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String version = session.context().getBundle().getVersion().toString();
        String java = Runtime.version().toString();
        session.output()
                .answer(
                        Output.JSON.objectNode().put("lectern", version).put("java", java),
                        List.of("Lectern " + version + " on Java " + java));
        return Exit.DONE;
    }
}
