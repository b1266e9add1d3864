package org.lectern.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.LecternException;
import org.lectern.text.StopWords;

/** Queries of someone who half remembers a title: three of its words, one of them mistyped. The same seed gives the same. */
public final class TitleQueries {
    private static final int WORDS = 3;
    private static final int DEPTH = 100;
    private static final int SHORTEST = 4;
    private static final Pattern PLAIN = Pattern.compile("(?<![\\w-])[A-Za-z][a-z]{3,}(?![\\w-])");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern CONTENT = Pattern.compile("[\\p{L}\\p{N}-]*[a-z]{2}[\\p{L}\\p{N}-]*");

    private TitleQueries() {}

    /** A query and the paper that was meant. */
    public record TitleQuery(PaperId paper, String text) {}

    /** Which three words of a title are remembered. */
    public enum Choice {
        /**
         * Any three of what stands between spaces, in small letters and without punctuation around it, hyphenated words and
         * names included, if it has four signs, two of them letters, and is no {@link StopWords stop word}.
         */
        CONTENT,
        /** Any plain words of four letters; {@code using}, {@code with} and {@code models} among them. */
        PLAIN,
        /** The longest plain words. */
        LONGEST,
        /** The plain words that fewest papers have. */
        RAREST
    }

    /** At most one query per paper, {@code most} in all; titles of fewer than three such words give none. */
    public static List<TitleQuery> of(List<Paper> papers, Choice choice, int most, long seed) {
        Comparator<String> order = switch (choice) {
            case CONTENT, PLAIN -> (one, other) -> 0;
            case LONGEST -> Comparator.comparingInt(word -> -word.length());
            case RAREST -> {
                Map<String, Integer> having = having(papers);
                yield Comparator.comparingInt(having::get);
            }
        };
        var random = new Random(seed);
        var shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, random);
        var queries = new ArrayList<TitleQuery>();
        for (Paper paper : shuffled) {
            List<String> words =
                    new ArrayList<>(choice == Choice.CONTENT ? contentWords(paper.title()) : words(paper.title()));
            if (words.size() >= WORDS && queries.size() < most) {
                Collections.shuffle(words, random);
                words.sort(order);
                List<String> three = new ArrayList<>(words.subList(0, WORDS));
                Collections.shuffle(three, random);
                three.set(0, mistyped(three.getFirst(), random));
                Collections.shuffle(three, random);
                queries.add(new TitleQuery(paper.id(), String.join(" ", three)));
            }
        }
        return queries;
    }

    private static List<String> words(String text) {
        return PLAIN.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static List<String> contentWords(String title) {
        return SPACE.splitAsStream(title)
                .map(word -> EDGES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(word ->
                        word.length() >= SHORTEST && CONTENT.matcher(word).matches())
                .filter(word -> !StopWords.contains(word))
                .distinct()
                .toList();
    }

    private static Map<String, Integer> having(List<Paper> papers) {
        var having = new HashMap<String, Integer>();
        papers.forEach(paper ->
                words(paper.title() + " " + paper.abstractText()).forEach(word -> having.merge(word, 1, Integer::sum)));
        return having;
    }

    /** One letter changed, left out, added, or swapped with the next. */
    static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        String typed = switch (random.nextInt(4)) {
            case 0 -> before + letter + after;
            case 1 -> before + after;
            case 2 -> before + letter + word.charAt(at) + after;
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
        return typed.equals(word) ? mistyped(word, random) : typed;
    }

    /** The mean of 1 / rank; a paper that is not among the first hundred counts 0. */
    public static double meanReciprocalRank(Search search, List<TitleQuery> queries) throws LecternException {
        double sum = 0;
        for (TitleQuery query : queries) {
            var viewer = new Viewer("ada", Viewer.Role.OWNER);
            int place = search.ids(new Query(query.text(), Project.DEFAULT, viewer, SearchOrder.MATCH, 0, DEPTH))
                    .indexOf(query.paper());
            sum += place < 0 ? 0 : 1.0 / (place + 1);
        }
        return sum / queries.size();
    }
}
