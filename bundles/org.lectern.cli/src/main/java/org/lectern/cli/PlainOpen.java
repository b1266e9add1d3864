package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.api.work.LecternException;

/**
 * {@code lectern open} with nothing but a workspace: the call that somebody waits for with open eyes. It is understood without
 * the library that reads all other calls, which takes a tenth of a second to come.
 */
final class PlainOpen {
    private final Session session;

    private PlainOpen(Session session) {
        this.session = session;
    }

    /** Empty for every other call. */
    static Optional<PlainOpen> of(List<String> arguments, Session session) {
        boolean plain = arguments.equals(List.of("open"));
        boolean withFolder = arguments.size() == 3
                && arguments.get(0).equals("-w")
                && !arguments.get(1).isEmpty()
                && !arguments.get(1).startsWith("-")
                && arguments.get(2).equals("open");
        if (withFolder) {
            session.use(Optional.of(Path.of(arguments.get(1))), Optional.empty());
        }
        return plain || withFolder ? Optional.of(new PlainOpen(session)) : Optional.empty();
    }

    /** @return the exit code */
    int run() {
        try {
            return new OpenCommand(session).call();
        } catch (LecternException e) {
            return session.output().failed(e);
        }
    }
}
