package org.lectern.feed.dailypapers;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/**
 * One row of the API: what the list says of a paper, and in {@code paper} what the paper says. A search may give the inner
 * one alone.
 */
record ApiPaper(Map<?, ?> row, Map<?, ?> paper) {
    /** Longer values of fields that have no place of their own are left out. */
    private static final int LONGEST_EXTRA = 20_000;

    /** Fields that have a place, and those about the page's looks rather than the paper. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "summary",
            "authors",
            "publishedAt",
            "upvotes",
            "numComments",
            "organization",
            "githubRepo",
            "projectPage",
            "paper");

    static Optional<ApiPaper> of(Object value) {
        if (!(value instanceof Map<?, ?> row)) {
            return Optional.empty();
        }
        var paper = new ApiPaper(row, row.get("paper") instanceof Map<?, ?> inner ? inner : row);
        return paper.title().isBlank() ? Optional.empty() : Optional.of(paper);
    }

    private Optional<Object> field(String name) {
        return Optional.<Object>ofNullable(paper.get(name)).or(() -> Optional.ofNullable(row.get(name)));
    }

    private String text(String name) {
        return field(name)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .orElse("");
    }

    String title() {
        return text("title");
    }

    /** The day on which it was put on the list. */
    Optional<LocalDate> listedOn() {
        return day("submittedOnDailyAt").filter(PartialDate::isFull).map(PartialDate::toLocalDate);
    }

    FeedItem item(int position) {
        List<String> authors = authors();
        return new FeedItem(
                OptionalInt.of(position),
                new PaperText(title(), text("summary")),
                authors,
                authors.isEmpty() ? OptionalInt.empty() : OptionalInt.of(authors.size()),
                organization(),
                day("publishedAt").map(date -> new PublicationDate(date, DateOrigin.PRINTED)),
                count("numComments"),
                count("upvotes"),
                identifiers(),
                links(),
                extra());
    }

    /** Those who were hidden by the page's readers are no authors of the paper. */
    private List<String> authors() {
        return field("authors").filter(List.class::isInstance).map(List.class::cast).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(author -> !(author instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("hidden"))))
                .map(author -> author instanceof Map<?, ?> map ? map.get("name") : author)
                .filter(String.class::isInstance)
                .map(name -> name.toString().strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<Organization> organization() {
        if (!(field("organization").orElse("") instanceof Map<?, ?> from)) {
            return Optional.empty();
        }
        String handle = Objects.toString(from.get("name"), "").strip();
        String name = Objects.toString(from.get("fullname"), handle).strip();
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Organization(name, Optional.of(handle).filter(text -> !text.isEmpty())));
    }

    private Optional<PartialDate> day(String name) {
        String text = text(name);
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(PartialDate.parse(text.substring(0, 10)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private OptionalInt count(String name) {
        String digits = field(name)
                .filter(JsonTree.Digits.class::isInstance)
                .map(Object::toString)
                .orElse("");
        return digits.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private List<Identifier> identifiers() {
        String id = text("id").strip();
        return id.isEmpty()
                ? List.of()
                : Identifier.parse("arxiv:" + id).stream().toList();
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        link("githubRepo", "code").ifPresent(links::add);
        link("projectPage", "project").ifPresent(links::add);
        return links;
    }

    private Optional<Link> link(String name, String kind) {
        String url = text(name).strip();
        return url.matches("(?i)https?://\\S{1,2000}") ? Optional.of(new Link(url, kind)) : Optional.empty();
    }

    /** Everything else: text as it stands, a list as a JSON array, what is nested deeper as JSON. */
    private Map<String, String> extra() {
        var extra = new LinkedHashMap<String, String>();
        for (Map<?, ?> fields : List.of(row, paper)) {
            fields.forEach((name, value) -> {
                String text = written(value);
                if (!KNOWN.contains(name)
                        && !name.toString().isBlank()
                        && !text.isEmpty()
                        && !text.equals("[]")
                        && text.length() <= LONGEST_EXTRA) {
                    extra.put(name.toString(), text);
                }
            });
        }
        for (String link : List.of("githubRepo", "projectPage")) {
            if (link(link, "").isEmpty() && !text(link).isEmpty() && text(link).length() <= LONGEST_EXTRA) {
                extra.put(link, text(link));
            }
        }
        return extra;
    }

    private static String written(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?> ? json(value) : value.toString();
    }

    private static String json(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case List<?> list -> list.stream().map(ApiPaper::json).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .map(field -> quoted(field.getKey().toString()) + ":" + json(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
