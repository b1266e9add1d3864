package org.lectern.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.TableLayout;

/**
 * What the columns of one table mean: what the user says, else what their names say, else what their values look like.
 * A name that turns up later (the next line of a JSON Lines file) is judged by its name alone.
 */
final class Columns {
    private static final Pattern REVIEWER =
            Pattern.compile("(?i)(?:(?<who>.+?)['’]?s?[\\s_-]+(?:decision|vote|label|inclusion|screening)"
                    + "|(?:decision|vote|label|inclusion|screening)[\\s_-]+(?:by[\\s_-]+)?(?<by>.+))");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?i)final|consensus|screening|abstract|title|full[\\s_-]*text|asreview|exclusion|inclusion");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 10_000;

    private final ColumnMapping said;
    private final boolean own;
    private final Map<String, TableLayout.Column> columns = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> reviewers = new HashMap<>();
    private final Map<String, Boolean> binary = new HashMap<>();
    private final Set<Meaning> taken = new HashSet<>();
    private final Map<String, Use> uses = new HashMap<>();

    /**
     * What a column means to those who read its values.
     *
     * @param key where {@link PaperFields} finds it; empty where that has no place for it
     * @param rayyan it holds what reviewers decided in Rayyan, without the word that says so
     */
    record Use(Meaning meaning, Optional<Key> key, boolean rayyan) {}

    /**
     * @param names unique
     * @param samples some of the first rows; shorter than {@code names} where cells are missing
     */
    Columns(List<String> names, List<List<String>> samples, ColumnMapping said) {
        this.said = said;
        this.own = OwnTable.is(names);
        taken.addAll(said.columns().values());
        findReviewers(names);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Integer.compare(rank(names.get(a)), rank(names.get(b))));
        var decided = new HashMap<Integer, TableLayout.Column>();
        for (int i : order) {
            decided.put(i, decide(names.get(i), values(samples, i)));
        }
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), decided.get(i));
        }
        new Contents(names, samples).guess(this);
    }

    private static int rank(String name) {
        return KnownNames.of(name).map(KnownNames.Known::rank).orElse(Integer.MAX_VALUE);
    }

    private static List<String> values(List<List<String>> samples, int column) {
        return samples.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Columns such as "Ada decision": only where there are two of them or more. */
    private void findReviewers(List<String> names) {
        var found = new HashMap<String, String>();
        for (String name : names) {
            Matcher reviewer = REVIEWER.matcher(name.strip());
            if (!name.startsWith(OwnTable.EXTRA_PREFIX)
                    && reviewer.matches()
                    && KnownNames.of(name).isEmpty()) {
                String who = reviewer.group("who") != null ? reviewer.group("who") : reviewer.group("by");
                if (!NO_PERSON.matcher(who).matches()) {
                    found.put(name, who.strip());
                }
            }
        }
        if (found.size() > 1) {
            reviewers.putAll(found);
        }
    }

    private TableLayout.Column decide(String name, List<String> values) {
        List<String> examples = values.stream().limit(3).map(Columns::shortened).toList();
        binary.put(name, values.stream().allMatch(Decisions::isBinary));
        Meaning given = said.columns().get(name);
        if (given != null) {
            keys.put(name, key(name, given));
            return new TableLayout.Column(name, given, 100, "you said so", examples);
        }
        if (name.startsWith(OwnTable.EXTRA_PREFIX)) {
            return extra(name, "a source of the paper called it so", examples);
        }
        if (reviewers.containsKey(name) && !said.columns().containsValue(Meaning.LABEL)) {
            keys.put(name, "extra " + name);
            return new TableLayout.Column(
                    name, Meaning.LABEL, 75, "named for the decision of " + reviewers.get(name), examples);
        }
        Optional<KnownNames.Known> known = KnownNames.of(name);
        if (known.isEmpty()) {
            return extra(name, "its name is not known", examples);
        }
        return named(name, known.get(), values, examples);
    }

    private TableLayout.Column named(String name, KnownNames.Known known, List<String> values, List<String> examples) {
        Meaning meaning = known.meaning();
        if (said.columns().containsValue(meaning) && !(meaning.repeats() && meaning != Meaning.LABEL)) {
            return extra(name, "another column was given as " + meaning.word(), examples);
        }
        boolean alternative = meaning == Meaning.PUBLISHED || meaning == Meaning.ORGANIZATION;
        boolean cleaned = known.key().equals("title") && keys.containsValue("rawtitle")
                || known.key().equals("abstract") && keys.containsValue("rawabstract");
        if (!alternative && !cleaned && (meaning == Meaning.LABEL || !meaning.repeats()) && !taken.add(meaning)) {
            return second(name, known, examples);
        }
        if (meaning == Meaning.LABEL
                && values.stream().anyMatch(value -> value.length() > LONGEST_LABEL)
                && !known.key().equals("answers")
                && !known.key().equals("labels")) {
            taken.remove(Meaning.LABEL);
            return extra(name, "its values are too long for labels", examples);
        }
        taken.add(meaning);
        keys.put(name, isAnswer(meaning) || keys.containsValue(known.key()) ? "extra " + name : known.key());
        String reason = cleaned ? "stands in where the raw text is empty" : "named like it";
        return new TableLayout.Column(name, meaning, known.sureness(), reason, examples);
    }

    /** Lines of JSON do not all have the same fields: a second name for a text is read where the first one is empty. */
    private TableLayout.Column second(String name, KnownNames.Known known, List<String> examples) {
        String key = "other " + known.key();
        TableLayout.Column column =
                extra(name, "a better column for " + known.meaning().word() + " was found", examples);
        if (!keys.containsValue(key)) {
            keys.put(name, key);
        }
        return column;
    }

    private TableLayout.Column extra(String name, String reason, List<String> examples) {
        keys.put(name, "extra " + name);
        return new TableLayout.Column(name, Meaning.EXTRA, 50, reason + "; kept with the paper", examples);
    }

    private String key(String name, Meaning meaning) {
        String plain = KnownNames.of(name)
                .filter(known -> known.meaning() == meaning)
                .map(KnownNames.Known::key)
                .orElse(KnownNames.key(meaning));
        boolean apart = isAnswer(meaning) || meaning == Meaning.EXTRA || meaning == Meaning.IGNORED;
        return apart || keys.containsValue(plain) ? "extra " + name : plain;
    }

    private static boolean isAnswer(Meaning meaning) {
        return switch (meaning) {
            case LABEL, ANNOTATOR, NOTE, LABELLED_AT -> true;
            default -> false;
        };
    }

    /** Found by its values. Does nothing where the meaning is taken or the column's name said more. */
    void seems(String name, Meaning meaning, int sureness, String reason) {
        TableLayout.Column column = columns.get(name);
        if (column.meaning() == Meaning.EXTRA
                && !name.startsWith(OwnTable.EXTRA_PREFIX)
                && !said.columns().containsKey(name)
                && KnownNames.of(name).isEmpty()
                && taken.add(meaning)) {
            keys.put(name, KnownNames.key(meaning));
            columns.put(name, new TableLayout.Column(name, meaning, sureness, reason, column.examples()));
        }
    }

    /** The table is an export of ours, and the user said nothing else of its columns. */
    boolean isOwn() {
        return own && said.columns().isEmpty();
    }

    boolean has(Meaning meaning) {
        return columns.values().stream().anyMatch(column -> column.meaning() == meaning);
    }

    /** How a column is used, kept by its name: it is asked for with every value. */
    Use use(String name) {
        Use known = uses.get(name);
        if (known == null) {
            known = new Use(
                    meaning(name), Key.of(key(name)), KnownNames.plain(name).equals("rayyaninclusion"));
            if (uses.size() < MOST) {
                uses.put(name, known);
            }
        }
        return known;
    }

    Meaning meaning(String name) {
        if (columns.size() >= MOST && !columns.containsKey(name)) {
            return Meaning.EXTRA;
        }
        return columns.computeIfAbsent(name, late -> decide(late, List.of())).meaning();
    }

    /** Under which name {@link PaperFields} finds the column. */
    String key(String name) {
        meaning(name);
        return keys.getOrDefault(name, "extra " + name);
    }

    /** Whose decisions a column holds, where its name says so. */
    Optional<String> reviewer(String name) {
        return Optional.ofNullable(reviewers.get(name));
    }

    /** The values seen so far are all 1, 0, true, false or the like. */
    boolean isBinary(String name) {
        return binary.getOrDefault(name, true);
    }

    List<TableLayout.Column> layout() {
        return List.copyOf(columns.values());
    }

    /** Columns that the user named and the table does not have. */
    List<String> missing() {
        return said.columns().keySet().stream()
                .filter(name -> !columns.containsKey(name))
                .toList();
    }

    static String shortened(String value) {
        // Of an abstract only the beginning is looked through, unless that is mostly blank.
        String begin = onOneLine(value.substring(0, Math.min(value.length(), 400)));
        String line = begin.codePointCount(0, begin.length()) <= 60 ? onOneLine(value) : begin;
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "…";
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
