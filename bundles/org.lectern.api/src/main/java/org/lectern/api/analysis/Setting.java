package org.lectern.api.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something the user may set before a run.
 *
 * @param name as given to {@code --set name=value}
 * @param choices the values allowed, in order; empty for free text or a number
 * @param from the smallest number allowed; text where absent
 * @param to the largest number allowed
 */
public record Setting(
        String name,
        String label,
        String defaultValue,
        List<String> choices,
        Optional<Integer> from,
        Optional<Integer> to) {
    public Setting {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        choices = List.copyOf(choices);
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("The number " + name + " needs both ends of its range");
        }
    }

    /** A whole number between two others, both allowed. */
    public static Setting number(String name, String label, int defaultValue, int from, int to) {
        return new Setting(name, label, Integer.toString(defaultValue), List.of(), Optional.of(from), Optional.of(to));
    }

    /** One of several words; the first is the default. */
    public static Setting choice(String name, String label, String... choices) {
        return new Setting(name, label, choices[0], List.of(choices), Optional.empty(), Optional.empty());
    }

    /** What is wrong with this value, as a sentence; empty where nothing is. */
    public Optional<String> refusal(String value) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            return Optional.of(name + " is one of " + String.join(", ", choices) + ", not " + value + ".");
        }
        if (from.isPresent() && !inRange(value)) {
            return Optional.of(
                    name + " is a whole number from " + from.get() + " to " + to.get() + ", not " + value + ".");
        }
        return Optional.empty();
    }

    private boolean inRange(String value) {
        try {
            int number = Integer.parseInt(value);
            return number >= from.orElseThrow() && number <= to.orElseThrow();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
