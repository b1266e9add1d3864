package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PartialDate;

/** What a record says, in the places Lectern has; its other tags are extra. */
final class TaggedPaper {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\b.*", Pattern.DOTALL);
    /** As PubMed writes: {@code 10.1000/182 [doi]}. */
    private static final Pattern MARKED_DOI = Pattern.compile("(10\\.\\d{4,9}/\\S+) \\[doi]");

    private final TaggedRecord record;
    private final TagMeaning meaning;
    private final Draft draft = new Draft();

    TaggedPaper(TaggedRecord record, TagMeaning meaning) {
        this.record = record;
        this.meaning = meaning;
    }

    FeedItem item(Account account) {
        draft.title = first(meaning.titles());
        draft.abstractText = first(meaning.abstracts());
        draft.name = "Untitled record";
        firstThere(meaning.authors()).ifPresent(tag -> record.take(tag).forEach(draft::author));
        meaning.moreAuthors().forEach(tag -> record.take(tag).forEach(draft::author));
        date();
        meaning.pubmed().forEach(tag -> keep(tag, value -> draft.identifier("pubmed:" + value)));
        if (record.all("DB").stream().anyMatch(name -> name.matches("(?i).*(medline|pubmed).*"))) {
            keep("AN", value -> draft.identifier("pubmed:" + value));
        }
        meaning.identifiers().forEach(tag -> keep(tag, this::identifier));
        meaning.pages().forEach(tag -> keep(tag, value -> draft.address(value, "page")));
        meaning.pdfs().forEach(tag -> keep(tag, value -> draft.address(value, "pdf")));
        record.rest().forEach((tag, value) -> draft.extra(meaning.prefix() + tag, value));
        return draft.counted(record.line(), account);
    }

    private Optional<String> firstThere(List<String> tags) {
        return tags.stream().filter(tag -> !record.all(tag).isEmpty()).findFirst();
    }

    /** The first value; further ones of the same tag stay. */
    private String first(List<String> tags) {
        Optional<String> tag = firstThere(tags);
        if (tag.isEmpty()) {
            return "";
        }
        List<String> values = record.all(tag.get());
        record.put(tag.get(), values.subList(1, values.size()));
        return values.getFirst();
    }

    @FunctionalInterface
    private interface Taking {
        boolean takes(String value);
    }

    /** Values that find their place leave the record. */
    private void keep(String tag, Taking taking) {
        var remaining = new ArrayList<String>();
        for (String value : record.all(tag)) {
            if (!taking.takes(value)) {
                remaining.add(value);
            }
        }
        record.put(tag, remaining);
    }

    private boolean identifier(String value) {
        Matcher marked = MARKED_DOI.matcher(value);
        return draft.doi(marked.matches() ? marked.group(1) : value);
    }

    private void date() {
        Optional<String> year = meaning.years().stream()
                .flatMap(tag -> record.all(tag).stream())
                .map(YEAR::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
        List<PartialDate> all = meaning.dates().stream()
                .flatMap(tag -> record.all(tag).stream())
                .flatMap(value -> date(value, year).stream())
                .filter(date -> year.isEmpty() || year.equals(yearOf(date)))
                .toList();
        Optional<PartialDate> best = all.stream()
                .filter(PartialDate::isFull)
                .findFirst()
                .or(() -> all.stream().filter(date -> date.month().isPresent()).findFirst())
                .or(() -> all.stream().findFirst())
                .or(() -> year.flatMap(known -> Dates.of(known, null, null)));
        best.ifPresent(date -> {
            draft.published(date);
            meaning.dates().forEach(tag -> keep(tag, value -> says(date(value, year), date)));
            meaning.years().forEach(tag -> keep(tag, value -> says(date(value, year), date)));
        });
    }

    private static Optional<PartialDate> date(String value, Optional<String> year) {
        return Dates.parse(value).or(() -> year.flatMap(known -> Dates.inYear(known, value)));
    }

    private static Optional<String> yearOf(PartialDate date) {
        return date.year().isPresent()
                ? Optional.of("%04d".formatted(date.year().getAsInt()))
                : Optional.empty();
    }

    /** The value says nothing that the date does not. */
    private static boolean says(Optional<PartialDate> value, PartialDate date) {
        return value.isPresent()
                && value.get().year().equals(date.year())
                && (value.get().month().isEmpty() || value.get().month().equals(date.month()))
                && (value.get().day().isEmpty() || value.get().day().equals(date.day()));
    }
}
