package org.lectern.workbench.command;

import java.util.List;
import org.lectern.presentation.Settings;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.look.Reading;
import org.lectern.workbench.look.Theme;

/** Larger and smaller text for reading, and more or less room between its lines. */
public final class ReadingCommands {
    private static final String SIZE = "reader.size";
    private static final String LINE = "reader.line";
    private static final int SIZE_STEP = 25;
    private static final int LINE_STEP = 10;

    private ReadingCommands() {}

    static List<Command> all() {
        return List.of(
                Act.of("reader.larger", context -> step(context, SIZE_STEP, 0))
                        .key("M1++")
                        .at(Place.menu("view", "5", 1))
                        .offWhen(context ->
                                OurCommands.off(reading(context).size() >= Reading.MOST_SIZE, "refusal.reader.larger")),
                Act.of("reader.smaller", context -> step(context, -SIZE_STEP, 0))
                        .key("M1+-")
                        .at(Place.menu("view", "5", 2))
                        .offWhen(context -> OurCommands.off(
                                reading(context).size() <= Reading.LEAST_SIZE, "refusal.reader.smaller")),
                Act.of("reader.normal", context -> choose(context, Reading.NORMAL, Reading.NORMAL))
                        .key("M1+0")
                        .at(Place.menu("view", "5", 3)),
                Act.of("reader.looser", context -> step(context, 0, LINE_STEP))
                        .key("M1+ALT++")
                        .at(Place.menu("view", "5", 4))
                        .offWhen(context ->
                                OurCommands.off(reading(context).line() >= Reading.MOST_LINE, "refusal.reader.looser")),
                Act.of("reader.tighter", context -> step(context, 0, -LINE_STEP))
                        .key("M1+ALT+-")
                        .at(Place.menu("view", "5", 5))
                        .offWhen(context -> OurCommands.off(
                                reading(context).line() <= Reading.LEAST_LINE, "refusal.reader.tighter")));
    }

    /** Reads as the workspace's user did last. */
    public static void restore(Theme theme, Settings settings) {
        theme.reading().choose(settings.number(SIZE, Reading.NORMAL), settings.number(LINE, Reading.NORMAL));
    }

    private static Reading reading(CommandContext context) {
        return OurCommands.in(context).theme().reading();
    }

    private static void step(CommandContext context, int size, int line) {
        choose(context, reading(context).size() + size, reading(context).line() + line);
    }

    private static void choose(CommandContext context, int size, int line) {
        reading(context).choose(size, line);
        Settings settings = OurCommands.in(context).settings();
        settings.put(SIZE, reading(context).size());
        settings.put(LINE, reading(context).line());
    }
}
