package org.lectern.workbench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.presentation.Settings;

/** The numbers of the windows that are open beside the first, kept for the next start. */
final class WindowNumbers {
    private static final String SETTING = "windows";

    private WindowNumbers() {}

    static void keep(Settings settings, List<Integer> others) {
        settings.put(SETTING, others);
        try {
            settings.save();
        } catch (IOException e) {
            System.getLogger(WindowNumbers.class.getName())
                    .log(System.Logger.Level.WARNING, "The number of windows was not kept", e);
        }
    }

    static List<Integer> kept(Settings settings) {
        return settings.value(SETTING).orElse(List.of()) instanceof List<?> kept
                ? kept.stream()
                        .filter(number -> number instanceof Number n && n.intValue() > 1)
                        .map(number -> ((Number) number).intValue())
                        .toList()
                : List.of();
    }

    /** The smallest number that no open window has; the first window has 1. */
    static int free(Collection<Integer> open) {
        return IntStream.iterate(2, number -> number + 1)
                .filter(number -> !open.contains(number))
                .findFirst()
                .orElseThrow();
    }
}
