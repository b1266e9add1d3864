package org.lectern.feed;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PublicationDate;

/**
 * Where one of two records has no abstract, a title is all that they have in common, and hundreds of papers are called
 * "Editorial": then other names, or another year where there are no names, mean another paper.
 */
final class TitleAlone {
    /** More names tell no more. */
    private static final int NAMES = 20;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{1,3}|(\\p{L}\\.-?)+");

    private TitleAlone() {}

    /** The item is of another paper, whose title is the same. */
    static boolean tellsApart(Incoming incoming, Dossier known) {
        boolean blank = incoming.raw().abstractText().isBlank();
        boolean blankKnown = known.revisions().stream()
                .allMatch(revision -> revision.raw().abstractText().isBlank());
        if (!blank && !blankKnown) {
            return false;
        }
        List<String> names = incoming.item().authors();
        List<String> knownNames = known.paper().authors();
        if (!words(names).isEmpty() && !words(knownNames).isEmpty()) {
            return areOthers(names, knownNames);
        }
        OptionalInt year = incoming.item().published().map(TitleAlone::year).orElse(OptionalInt.empty());
        OptionalInt knownYear = known.paper().published().map(TitleAlone::year).orElse(OptionalInt.empty());
        return blank && blankKnown && year.isPresent() && knownYear.isPresent() && !year.equals(knownYear);
    }

    /** Both lists have names, and nobody on one is on the other. */
    static boolean areOthers(List<String> names, List<String> others) {
        Set<String> words = words(names);
        Set<String> otherWords = words(others);
        return !words.isEmpty()
                && !otherWords.isEmpty()
                && Collections.disjoint(families(names), otherWords)
                && Collections.disjoint(families(others), words);
    }

    private static OptionalInt year(PublicationDate published) {
        return published.date().year();
    }

    /** Words of the names in Latin letters, without accents, in lower case; initials tell too little. */
    static Set<String> words(List<String> names) {
        var words = new HashSet<String>();
        names.stream().limit(NAMES).forEach(name -> words.addAll(words(name)));
        return words;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return NOT_LETTERS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** What stands before a comma, else last, initials aside: of {@code Berg, A. van der}, {@code Berg AB}, {@code Ada Berg}. */
    private static Set<String> families(List<String> names) {
        var families = new HashSet<String>();
        for (String name : names.subList(0, Math.min(NAMES, names.size()))) {
            int comma = name.indexOf(',');
            List<String> parts = List.of(
                    (comma < 0 ? name : name.substring(0, comma)).strip().split("\\s+"));
            List<String> whole = parts.stream()
                    .filter(part -> !INITIALS.matcher(part).matches())
                    .flatMap(part -> words(part).stream())
                    .toList();
            families.addAll(whole.isEmpty() ? words(name) : List.of(whole.getLast()));
        }
        return families;
    }
}
