package org.lectern.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** The forms that {@link Stem} reduces to one: {@code train, trains, trained, training, trainings}. */
public final class Inflections {
    private Inflections() {}

    /** All plain English forms whose stem is that of the word, the word itself first. Some are no English words. */
    public static Set<String> of(String word) {
        String stem = Stem.of(word);
        var candidates = new LinkedHashSet<String>();
        candidates.add(word);
        candidates.add(stem);
        addPlurals(stem, candidates);
        char last = stem.isEmpty() ? ' ' : stem.charAt(stem.length() - 1);
        if (last >= 'a' && last <= 'z') {
            addVerb(stem, candidates);
            addVerb(stem + last, candidates);
            if (last == 'e') {
                addVerb(stem.substring(0, stem.length() - 1), candidates);
            }
            if (last == 'y') {
                String rest = stem.substring(0, stem.length() - 1);
                candidates.add(rest + "ies");
                candidates.add(rest + "ied");
            }
        }
        candidates.removeIf(form -> !Stem.of(form).equals(stem));
        return candidates;
    }

    private static void addPlurals(String noun, Set<String> to) {
        to.add(noun + "s");
        to.add(noun + "es");
    }

    private static void addVerb(String root, Set<String> to) {
        to.add(root + "ed");
        to.add(root + "ing");
        to.add(root + "ings");
    }
}
