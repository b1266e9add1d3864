package org.lectern.export.bibliography;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/**
 * Keys such as {@code lovelace2024olmolowrank}: last name of the first author, year, the first three telling words of the
 * title; without names {@code olmo2024lowrankemigre}, of four words. A key hangs on the paper alone, so it is the same in every export.
 * A title in other letters gives a mark in place of words. Only where a key is taken does the later paper get a mark made of its
 * whole title (or, where even that is the same, of its id) behind it.
 */
final class CitationKeys {
    private static final int WORDS = 3;
    private static final int LONGEST_WORD = 24;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_KEY_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OWN = Pattern.compile("[^\\s\\p{Cntrl}\"#%'(),={}~\\\\@&]{1,200}");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is",
            "it", "its", "of", "on", "or", "the", "their", "to", "via", "vs", "what", "when", "why", "with", "without");

    private final Set<String> taken = new HashSet<>();

    /** The key that a source gave the paper, where BibTeX takes it and no other paper has it, in whatever case. */
    Optional<String> own(String key) {
        boolean free = isUsable(key) && taken.add(key.toLowerCase(Locale.ROOT));
        return free ? Optional.of(key) : Optional.empty();
    }

    /** Whether BibTeX takes it. */
    static boolean isUsable(String key) {
        return OWN.matcher(key).matches();
    }

    /** Ask for each paper once. */
    String of(Paper paper) {
        String key = plain(paper);
        if (taken.add(key)) {
            return key;
        }
        String marked = key + "-" + mark(paper.title());
        if (taken.add(marked)) {
            return marked;
        }
        String named = key + "-" + letters(paper.id().value());
        taken.add(named);
        return named;
    }

    private static String plain(Paper paper) {
        String name = paper.authors().isEmpty() ? "" : lastName(paper.authors().getFirst());
        List<String> words = words(paper.title(), name.isEmpty() ? WORDS + 1 : WORDS);
        String year = paper.published()
                .map(PublicationDate::date)
                .map(PartialDate::year)
                .filter(known -> known.isPresent())
                .map(known -> "%04d".formatted(known.getAsInt()))
                .orElse("");
        String key = name.isEmpty() && !words.isEmpty()
                ? words.getFirst() + year + String.join("", words.subList(1, words.size()))
                : name + year + String.join("", words);
        // BibTeX takes a key of digits alone, but several of its readers do not.
        String begun = key.isEmpty() || Character.isDigit(key.charAt(0)) ? "paper" + key : key;
        return words.isEmpty() ? begun + "-" + mark(paper.title()) : begun;
    }

    private static List<String> words(String title, int most) {
        List<String> all = Pattern.compile("[\\s:/\u2010-\u2015]+")
                .splitAsStream(title)
                .map(CitationKeys::letters)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .toList();
        List<String> telling =
                all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(most).toList();
    }

    private static String lastName(String name) {
        String last = name.contains(",")
                ? name.substring(0, name.indexOf(','))
                : name.strip().substring(name.strip().lastIndexOf(' ') + 1);
        String letters = letters(last);
        return letters.substring(0, Math.min(letters.length(), LONGEST_WORD));
    }

    private static String letters(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_KEY_LETTER
                .matcher(plain.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l"))
                .replaceAll("");
    }

    private static String mark(String title) {
        var checksum = new CRC32();
        checksum.update(title.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(checksum.getValue(), 8).substring(0, 5);
    }
}
