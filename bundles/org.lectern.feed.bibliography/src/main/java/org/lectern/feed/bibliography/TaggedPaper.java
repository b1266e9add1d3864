package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Rayyan loses line breaks: {@code 10.1000/182     LK  - https://example.org}. */
    private static final Pattern GLUED =
            Pattern.compile("(\\S{1,4096})\\s{3,}([A-Z][A-Z0-9]) {2}- (.*)", Pattern.DOTALL);

    /** As Cochrane writes: {@code PUBMED 21314913,EMBASE 361}. */
    private static final Pattern MARKED_PUBMED = Pattern.compile("\\bPUBMED[ :]{1,2}(\\d{4,9})\\b");

    /** Which tag holds PubMed's number, by a word in the name of the database. */
    private static final Map<String, String> PUBMED_BY_DATABASE =
            Map.of("medline", "AN", "pubmed", "AN", "scopus", "C2", "embase", "C5");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final TaggedRecord record;
    private final TagMeaning meaning;
    private final Draft draft = new Draft();

    TaggedPaper(TaggedRecord record, TagMeaning meaning) {
        this.record = record;
        this.meaning = meaning;
    }

    FeedItem item(Account account) {
        meaning.identifiers().forEach(this::unglue);
        meaning.pages().forEach(this::unglue);
        draft.title = first(meaning.titles());
        draft.abstractText = first(meaning.abstracts());
        draft.name = "Untitled record";
        firstThere(meaning.authors()).ifPresent(tag -> record.take(tag).forEach(draft::author));
        meaning.moreAuthors().forEach(tag -> record.take(tag).forEach(draft::author));
        date();
        meaning.pubmed().forEach(tag -> keep(tag, value -> draft.identifier("pubmed:" + value)));
        pubmedOfDatabase();
        meaning.identifiers().forEach(tag -> keep(tag, this::identifier));
        meaning.pages().forEach(tag -> keep(tag, value -> addresses(value, "page")));
        meaning.pdfs().forEach(tag -> keep(tag, value -> addresses(value, "pdf")));
        record.rest().forEach((tag, value) -> draft.extra(meaning.prefix() + tag, value));
        return draft.counted(record.line(), account);
    }

    /** What ran into the value of another tag gets its own tag back. */
    private void unglue(String tag) {
        List<String> values = record.all(tag);
        if (values.stream().noneMatch(value -> value.contains("  - "))) {
            return;
        }
        record.take(tag);
        for (String value : values) {
            Matcher glued = GLUED.matcher(value);
            boolean two = glued.matches();
            record.add(tag, two ? glued.group(1) : value);
            if (two) {
                record.add(glued.group(2), glued.group(3));
            }
        }
    }

    private void pubmedOfDatabase() {
        for (String name : record.all("DB")) {
            PUBMED_BY_DATABASE.forEach((word, tag) -> {
                if (name.toLowerCase(Locale.ROOT).contains(word)) {
                    keep(tag, value -> draft.identifier("pubmed:" + value));
                }
            });
        }
        for (String value : record.all("C3")) {
            Matcher marked = MARKED_PUBMED.matcher(value);
            while (marked.find()) {
                draft.identifier("pubmed:" + marked.group(1));
            }
        }
    }

    /** One address, or several with blanks between, as RefWorks and EPPI-Reviewer write them. All or none. */
    private boolean addresses(String value, String kind) {
        String[] all = BLANKS.split(value, 100);
        return Arrays.stream(all).allMatch(Draft::isAddress)
                && Arrays.stream(all).allMatch(one -> draft.address(one, kind));
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
