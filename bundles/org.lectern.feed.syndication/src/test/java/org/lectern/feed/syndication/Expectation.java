package org.lectern.feed.syndication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PartialDate;

/**
 * One expectation of feedparser's tests, such as {@code not bozo and entries[0]['title'] == 'x'}, held against what Lectern
 * keeps. Lectern keeps text, not markup, so expected markup is compared as its text; and days, not times.
 */
record Expectation(List<String> clauses, boolean wellFormed) {
    private static final Pattern STATED = Pattern.compile("Expect:\\s*(.*)");
    private static final Pattern AND = Pattern.compile(" and (?=\\(?(?:feed|entries|len|not|'))");
    private static final Pattern PATH = Pattern.compile("(feed|entries\\[(\\d)])((?:\\[(?:'\\w+'|\\d)])+)");
    private static final Pattern ABSENT = Pattern.compile("not (feed|entries\\[0])\\.has_key\\('(\\w+)'\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");

    /** What was read of a file. */
    record Read(FeedDescription feed, List<FeedItem> items, boolean wellFormed) {}

    static Expectation of(String file) {
        Matcher stated = STATED.matcher(file);
        if (!stated.find()) {
            throw new IllegalArgumentException("No expectation");
        }
        String text = stated.group(1).strip();
        boolean wellFormed = text.startsWith("not bozo");
        String rest = text.replaceFirst("^not bozo\\s*(?:and\\s*)?", "");
        var clauses = new ArrayList<String>();
        AND.splitAsStream(rest)
                .map(clause -> clause.startsWith("(") ? clause.substring(1, clause.length() - 1) : clause)
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .forEach(clauses::add);
        return new Expectation(clauses, wellFormed);
    }

    /** Empty where it is met; else what was not. */
    Optional<String> unmet(Read read) {
        if (wellFormed && !read.wellFormed) {
            return Optional.of("taken for damaged");
        }
        return clauses.stream()
                .filter(clause -> concernsKept(clause) && !isMet(clause, read))
                .findFirst()
                .map(clause -> clause + " but " + read.feed + " " + read.items);
    }

    /** Clauses of a file that has others beside them which no paper has a place for. */
    private static boolean concernsKept(String clause) {
        return !clause.contains("['enclosures']")
                && !clause.contains("feed['description']")
                && !clause.contains("['email']");
    }

    private static boolean isMet(String clause, Read read) {
        Matcher absent = ABSENT.matcher(clause);
        if (absent.matches()) {
            return absent.group(1).equals("feed")
                    ? read.feed.language().isEmpty()
                    : read.items.getFirst().links().isEmpty();
        }
        if (clause.equals("len(entries[0]['links']) == 1")) {
            return read.items.getFirst().links().size() == 1;
        }
        boolean negated = clause.contains(" != ");
        String[] sides = clause.split(" == | != ");
        String expected = sides[sides.length - 1].strip();
        for (int i = 0; i < sides.length - 1; i++) {
            if (holds(sides[i].strip(), expected, read) == negated) {
                return false;
            }
        }
        return sides.length > 1;
    }

    private static boolean holds(String left, String expected, Read read) {
        Matcher path = PATH.matcher(left);
        if (!path.matches()) {
            throw new IllegalArgumentException("Not understood: " + left);
        }
        List<String> keys = Pattern.compile("\\[|]|'")
                .splitAsStream(path.group(3))
                .filter(key -> !key.isEmpty())
                .toList();
        if (path.group(1).equals("feed")) {
            return ofFeed(keys, expected, read.feed);
        }
        int index = Integer.parseInt(path.group(2));
        return index < read.items.size() && ofEntry(keys, expected, read.items.get(index));
    }

    private static boolean ofFeed(List<String> keys, String expected, FeedDescription feed) {
        return switch (keys.getFirst()) {
            case "title", "title_detail" -> isText(expected, feed.title().orElse(""));
            case "link", "links" -> feed.link().equals(Optional.of(string(expected)));
            case "language" -> feed.language().equals(Optional.of(string(expected)));
            default -> throw new IllegalArgumentException("Not kept of a feed: " + keys);
        };
    }

    private static boolean ofEntry(List<String> keys, String expected, FeedItem item) {
        String last = keys.getLast();
        if (last.equals("language")) {
            return Optional.ofNullable(item.extra().get("language"))
                    .equals(expected.equals("None") ? Optional.empty() : Optional.of(string(expected)));
        }
        return switch (keys.getFirst()) {
            case "title", "title_detail" -> isText(expected, item.text().title());
            case "summary", "summary_detail", "description", "content" -> isBody(expected, item);
            case "link" -> item.links().stream().map(Link::url).findFirst().equals(Optional.of(string(expected)));
            case "links" -> isLink(keys, expected, item);
            case "id", "guid" -> string(expected).equals(item.extra().get("id"));
            case "author", "author_detail" -> item.authors().getFirst().equals(string(expected));
            case "authors" -> item.authors().get(Integer.parseInt(keys.get(1))).equals(string(expected));
            case "tags" -> categories(item).get(Integer.parseInt(keys.get(1))).equals(string(expected));
            case "category" ->
                expected.equals("None")
                        ? categories(item).isEmpty()
                        : categories(item).getFirst().equals(string(expected));
            case "published", "updated", "created", "published_parsed", "updated_parsed", "created_parsed" ->
                item.published()
                        .map(published -> published.date().equals(PartialDate.of(day(expected))))
                        .orElse(false);
            default -> throw new IllegalArgumentException("Not kept of an entry: " + keys);
        };
    }

    private static boolean isBody(String expected, FeedItem item) {
        return isText(expected, item.text().abstractText())
                || isText(expected, item.extra().getOrDefault("summary", "\uFFFF"))
                || isText(expected, item.extra().getOrDefault("content", "\uFFFF"));
    }

    /** A link that says no more than an address and that it leads to the paper is only an address. */
    private static boolean isLink(List<String> keys, String expected, FeedItem item) {
        String value = string(expected);
        String unusual = item.extra().getOrDefault("links", "");
        if (keys.getLast().equals("href")) {
            return item.links().stream().anyMatch(link -> link.url().equals(value))
                    || unusual.contains("\"href\":\"" + value + "\"");
        }
        return unusual.contains("\"" + keys.getLast() + "\":\"" + value + "\"")
                || keys.getLast().equals("rel")
                        && (value.equals("alternate") || value.equals("related"))
                        && !item.links().isEmpty();
    }

    private static List<String> categories(FeedItem item) {
        String json = item.extra().getOrDefault("categories", "[]");
        return Pattern.compile("\",\"")
                .splitAsStream(json.substring(1, json.length() - 1).replaceAll("^\"|\"$", ""))
                .filter(category -> !category.isEmpty())
                .toList();
    }

    private static LocalDate day(String expected) {
        if (expected.startsWith("(")) {
            String[] parts = expected.substring(1).split(",\\s*");
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        String date = string(expected);
        return Character.isDigit(date.charAt(0))
                ? LocalDate.parse(date.substring(0, 10))
                : LocalDate.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static boolean isText(String expected, String actual) {
        String text = string(expected);
        boolean markup = text.contains("</") || text.contains("/>") || text.matches("(?s).*&\\w+;.*");
        return markup
                ? folded(Jsoup.parseBodyFragment(text).text()).equals(folded(actual))
                : text.strip().equals(actual);
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String string(String python) {
        String quote = python.startsWith("\"\"\"") ? "\"\"\"" : python.substring(0, 1);
        String text = python.substring(quote.length(), python.length() - quote.length());
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)))
                .replace("\\'", "'");
    }
}
