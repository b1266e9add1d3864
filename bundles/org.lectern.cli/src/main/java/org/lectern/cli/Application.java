package org.lectern.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command line as the launcher runs it: arguments in, exit code out. */
@Component(service = ToIntFunction.class, property = "lectern.application=cli")
public final class Application implements ToIntFunction<List<String>> {
    private final BundleContext context;
    private final PrintStream answers;

    @Activate
    public Application(BundleContext context, @Reference(target = "(lectern.stream=answers)") PrintStream answers) {
        this.context = context;
        this.answers = answers;
    }

    @Override
    public int applyAsInt(List<String> arguments) {
        var output = new Output(answers, System.err, arguments.contains("--json"));
        try (var session = new Session(context, output)) {
            Optional<PlainOpen> plain = PlainOpen.of(arguments, session);
            return plain.isPresent() ? plain.get().run() : new Commands(session, output).run(arguments);
        }
    }
}
