package org.lectern.feed.bibliography;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PartialDate;

/** What an entry says, in the places Lectern has; the other fields are extra, under the names that BibTeX gives them. */
final class BibtexPaper {
    private static final String PREFIX = "bibtex.";
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:arxiv:\\s*)?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(v\\d+)?(?: *\\[[\\w.-]+])?");
    /** How an exporter writes addresses for which there is no field. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile("(?:(\\p{Lu}[\\p{L}-]*): )?(https?://\\S+)");
    /** BibLaTeX's names for what BibTeX calls otherwise. */
    private static final Map<String, String> SAME = Map.of(
            "journaltitle", "journal",
            "location", "address",
            "annotation", "annote",
            "eprinttype", "archiveprefix",
            "eprintclass", "primaryclass");

    private final Map<String, String> fields;
    private final BibtexEntry entry;
    private final Draft draft = new Draft();

    BibtexPaper(BibtexEntry entry) {
        this.entry = entry;
        fields = new HashMap<>(entry.fields());
        SAME.forEach((biblatex, bibtex) -> {
            if (fields.containsKey(biblatex) && !fields.containsKey(bibtex)) {
                fields.put(bibtex, fields.remove(biblatex));
            }
        });
    }

    FeedItem item(Account account) {
        draft.title = TexText.of(take("title"));
        draft.abstractText = TexText.of(take("abstract"));
        draft.name = entry.key().isBlank() ? "Untitled " + entry.type() : entry.key();
        authors();
        institution();
        date();
        identifiers();
        addresses();
        draft.extra(PREFIX + "type", entry.type());
        draft.extra(PREFIX + "key", entry.key());
        fields.forEach((name, value) -> draft.extra(PREFIX + extraName(name), text(name, value)));
        return draft.counted(entry.line(), account);
    }

    private String take(String name) {
        String value = fields.remove(name);
        return value == null ? "" : value;
    }

    /** A thesis has a field called type too. */
    private static String extraName(String name) {
        return Set.of("type", "key", "others").contains(name) ? "field." + name : name;
    }

    private static String text(String name, String value) {
        return VerbatimFields.contains(name) ? value.replaceAll("\\s+", " ").strip() : TexText.of(value);
    }

    private void authors() {
        for (String name : BibtexNames.divided(take("author"))) {
            String text = BibtexNames.text(name);
            if (text.equals("others")) {
                draft.extra(PREFIX + "others", "and others");
            } else {
                draft.author(text);
            }
        }
    }

    private void institution() {
        String name = TexText.of(take("institution"));
        draft.organization = name.isBlank() ? Optional.empty() : Optional.of(new Organization(name, Optional.empty()));
    }

    private void date() {
        String whole = TexText.of(fields.getOrDefault("date", ""));
        Optional<PartialDate> date =
                Dates.parse(whole).or(() -> Dates.inYear(TexText.of(fields.getOrDefault("year", "")), whole));
        if (date.isPresent()) {
            draft.published(date.get());
            // The parts may say more or something else; then they stay.
            List.of("date", "year", "month", "day").forEach(name -> dropWhereSaid(name, date.get()));
            return;
        }
        String year = TexText.of(fields.getOrDefault("year", ""));
        String month = TexText.of(fields.getOrDefault("month", "")).replace("#", "");
        String day = TexText.of(fields.getOrDefault("day", ""));
        Optional<PartialDate> parts = month.isBlank()
                ? Dates.parse(year)
                : Dates.inYear(year, day.isBlank() ? month : month + " " + day)
                        .or(() -> year.isBlank() ? Dates.inYear("2024", month + " " + day) : Optional.empty());
        parts.filter(known -> !year.isBlank() || known.isFull())
                .ifPresentOrElse(
                        this::fromParts,
                        () -> Dates.parse(year).ifPresent(known -> {
                            draft.published(known);
                            fields.remove("year");
                        }));
    }

    private void fromParts(PartialDate known) {
        boolean hasYear = fields.containsKey("year");
        draft.published(
                hasYear
                        ? known
                        : Dates.of(
                                        null,
                                        known.month().getAsInt() + "",
                                        known.day().getAsInt() + "")
                                .orElse(known));
        fields.remove("year");
        if (known.month().isPresent()) {
            fields.remove("month");
        }
        if (known.day().isPresent()) {
            fields.remove("day");
        }
    }

    private void dropWhereSaid(String name, PartialDate date) {
        String text = TexText.of(fields.getOrDefault(name, ""));
        boolean said = switch (name) {
            case "date" -> true;
            case "year" ->
                Dates.parse(text)
                        .filter(year -> year.year().equals(date.year()))
                        .isPresent();
            case "month" ->
                Dates.inYear("2024", text)
                        .filter(month -> month.month().equals(date.month()))
                        .isPresent();
            default ->
                date.day().isPresent()
                        && text.equals(Integer.toString(date.day().getAsInt()));
        };
        if (said) {
            fields.remove(name);
        }
    }

    private void identifiers() {
        identifier("doi", draft::doi);
        identifier("pmid", value -> draft.identifier("pubmed:" + value));
        identifier("openreview", value -> draft.identifier("openreview:" + value));
        String archive = TexText.of(fields.getOrDefault("archiveprefix", "")).toLowerCase(Locale.ROOT);
        switch (archive) {
            case "arxiv", "" -> {
                if (identifier("eprint", this::arxiv)) {
                    fields.remove("archiveprefix");
                }
            }
            case "pubmed", "pmid" -> {
                if (identifier("eprint", value -> draft.identifier("pubmed:" + value))) {
                    fields.remove("archiveprefix");
                }
            }
            default -> {}
        }
        identifier("arxivid", this::arxiv);
        identifier("arxiv", this::arxiv);
    }

    private boolean arxiv(String value) {
        Matcher id = ARXIV.matcher(value);
        return id.matches()
                ? draft.identifier("arxiv:" + id.group(1) + (id.group(2) == null ? "" : id.group(2)))
                : draft.identifier(value);
    }

    @FunctionalInterface
    private interface Taking {
        boolean takes(String value);
    }

    private boolean identifier(String field, Taking taking) {
        String value = TexText.verbatim(fields.getOrDefault(field, ""));
        boolean taken = !value.isBlank() && taking.takes(value);
        if (taken) {
            fields.remove(field);
        }
        return taken;
    }

    private void addresses() {
        String url = TexText.verbatim(fields.getOrDefault("url", ""));
        if (draft.address(url, "page")) {
            fields.remove("url");
        }
        notes("note");
        notes("annote");
    }

    /** A note of nothing but addresses and identifiers is one that Lectern wrote. */
    private void notes(String field) {
        String[] parts = TexText.of(fields.getOrDefault(field, "")).split("\\. ");
        for (String part : parts) {
            Matcher address = NAMED_ADDRESS.matcher(part);
            if (!address.matches() && !new Draft().identifier(part)) {
                return;
            }
        }
        for (String part : parts) {
            Matcher address = NAMED_ADDRESS.matcher(part);
            if (!address.matches()) {
                draft.identifier(part);
            } else {
                draft.link(address.group(2), kind(address.group(1)));
            }
        }
        fields.remove(field);
    }

    private static String kind(String word) {
        return word == null ? "page" : word.equals("Link") ? "" : word.toLowerCase(Locale.ROOT);
    }
}
