package org.lectern.api.feed;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An address of the Daily Papers API: a list by date, week, month or popularity, in pages, or a search. Build one with
 * {@link #newest}, {@link #ofDate}, {@link #ofWeek}, {@link #ofMonth}, {@link #trending} or {@link #search}.
 *
 * @param parameters of the query, checked, in the order in which they are written; not yet encoded
 */
public record DailyPapersAddress(Endpoint endpoint, Map<String, String> parameters) {
    /** The most rows that the API gives in one answer. */
    public static final int MOST_ROWS = 100;
    /** How many rows an answer has where the address names no limit. */
    private static final int USUAL_ROWS = 50;

    private static final int MOST_PAGES = 10_000;
    private static final int LONGEST_QUERY = 250;
    private static final String HOST = "huggingface.co";

    /** What is asked. */
    public enum Endpoint {
        LIST("/api/daily_papers"),
        SEARCH("/api/papers/search");

        private final String path;

        Endpoint(String path) {
            this.path = path;
        }
    }

    /** @throws IllegalArgumentException where the API would refuse a parameter; the message names it and the rule */
    public DailyPapersAddress {
        Objects.requireNonNull(endpoint);
        var copy = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> copy.put(name, checked(endpoint, name, value)));
        parameters = java.util.Collections.unmodifiableMap(copy);
        if (parameters.keySet().stream()
                        .filter(name -> name.matches("date|week|month"))
                        .count()
                > 1) {
            throw new IllegalArgumentException("Only one of date, week and month can be asked for");
        }
        if (endpoint == Endpoint.SEARCH && !parameters.containsKey("q")) {
            throw new IllegalArgumentException("A search needs words to look for, in q");
        }
    }

    private static String checked(Endpoint endpoint, String name, String value) {
        try {
            return switch (name) {
                case "date" -> LocalDate.parse(value).toString();
                case "week" -> week(value);
                case "month" -> YearMonth.parse(value).toString();
                case "sort" -> oneOf(value);
                case "p" -> inRange(name, value, 0, MOST_PAGES);
                case "limit" -> inRange(name, value, 1, MOST_ROWS);
                case "q" -> words(value);
                case "submitter" -> words(value);
                default -> throw new IllegalArgumentException("The API has no parameter " + name);
            };
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s is no %s such as %s"
                            .formatted(
                                    value,
                                    name,
                                    name.equals("date") ? "2025-03-14" : name.equals("week") ? "2025-W11" : "2025-03"),
                    e);
        }
    }

    private static String week(String value) {
        if (!value.matches("\\d{4}-W\\d{2}")) {
            throw new java.time.DateTimeException("not a week");
        }
        // The year has the week only where its Monday falls into that week-based year.
        LocalDate monday = LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        String written = "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        if (!written.equals(value)) {
            throw new java.time.DateTimeException("not a week of that year");
        }
        return value;
    }

    private static String oneOf(String value) {
        if (!value.equals("publishedAt") && !value.equals("trending")) {
            throw new IllegalArgumentException("Papers are sorted by publishedAt or trending, not by " + value);
        }
        return value;
    }

    private static String inRange(String name, String value, int least, int most) {
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(
                    "%s is to be a number from %d to %d, not %s".formatted(name, least, most, value));
        }
        return String.valueOf(Integer.parseInt(value));
    }

    private static String words(String value) {
        if (value.isBlank() || value.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("Give 1 to " + LONGEST_QUERY + " characters to look for");
        }
        return value.strip();
    }

    /** The newest papers. */
    public static DailyPapersAddress newest() {
        return list(Map.of());
    }

    public static DailyPapersAddress ofDate(LocalDate day) {
        return list(Map.of("date", day.toString()));
    }

    /** @param week as ISO 8601 writes it: {@code 2025-W11} */
    public static DailyPapersAddress ofWeek(String week) {
        return list(Map.of("week", week));
    }

    public static DailyPapersAddress ofMonth(YearMonth month) {
        return list(Map.of("month", month.toString()));
    }

    public static DailyPapersAddress trending() {
        return list(Map.of("sort", "trending"));
    }

    /** Papers that match words; the API gives its best hits at once, not in pages. */
    public static DailyPapersAddress search(String words) {
        return new DailyPapersAddress(Endpoint.SEARCH, Map.of("q", words));
    }

    private static DailyPapersAddress list(Map<String, String> parameters) {
        return new DailyPapersAddress(Endpoint.LIST, parameters);
    }

    /** The same list, in pages of so many rows: 1 to {@link #MOST_ROWS}. */
    public DailyPapersAddress limit(int rows) {
        return with("limit", String.valueOf(rows));
    }

    /** The same list from another page on; the first is 0. */
    public DailyPapersAddress page(int number) {
        return with("p", String.valueOf(number));
    }

    private DailyPapersAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new DailyPapersAddress(endpoint, changed);
    }

    /** The day this address asks for. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(parameters.get("date")).map(LocalDate::parse);
    }

    /** The page after an answer of so many rows; empty where the answer was not full, so that it was the last. */
    public Optional<DailyPapersAddress> after(int rows) {
        int limit = Integer.parseInt(parameters.getOrDefault("limit", String.valueOf(USUAL_ROWS)));
        int page = Integer.parseInt(parameters.getOrDefault("p", "0"));
        return endpoint == Endpoint.SEARCH || rows < limit || page >= MOST_PAGES
                ? Optional.empty()
                : Optional.of(page(page + 1));
    }

    /** Reads an address back; empty where it is not one of this API, or has a parameter that the API would refuse. */
    public static Optional<DailyPapersAddress> parse(String address) {
        try {
            URI uri = URI.create(address);
            if (!"https".equalsIgnoreCase(uri.getScheme()) || !HOST.equalsIgnoreCase(uri.getHost())) {
                return Optional.empty();
            }
            for (Endpoint endpoint : Endpoint.values()) {
                if (endpoint.path.equals(uri.getPath())) {
                    return Optional.of(new DailyPapersAddress(endpoint, parameters(uri.getRawQuery())));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The address as it is sent. */
    @Override
    public String toString() {
        var text = new StringBuilder("https://" + HOST + endpoint.path);
        parameters.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
