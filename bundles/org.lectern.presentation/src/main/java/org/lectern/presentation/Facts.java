package org.lectern.presentation;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;

/** A paper's facts as they are written. */
public final class Facts {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.getDefault());
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(Locale.getDefault());

    private Facts() {}

    /** Organisation, then names or number of authors: {@code Mila · 8 authors}. Empty where neither is known. */
    public static String byline(Paper paper) {
        var parts = new ArrayList<String>();
        paper.organization().map(Organization::name).ifPresent(parts::add);
        String authors = authors(paper);
        if (!authors.isEmpty()) {
            parts.add(authors);
        }
        return String.join(" · ", parts);
    }

    private static String authors(Paper paper) {
        List<String> names = paper.authors();
        OptionalInt count = paper.authorCount();
        if (names.isEmpty()) {
            return count.isPresent() ? Words.get("authors", count.getAsInt()) : "";
        }
        return names.size() <= 3
                ? String.join(", ", names)
                : Words.get("authors.and", names.getFirst(), names.size() - 1);
    }

    /** A full date or a day without its year as the user's language writes it; others as ISO does. */
    public static String date(PartialDate date) {
        if (date.isFull()) {
            return DAY.format(date.toLocalDate());
        }
        return date.day().isPresent()
                ? DAY_OF_YEAR.format(
                        MonthDay.of(date.month().getAsInt(), date.day().getAsInt()))
                : date.toString();
    }

    /** The last part of a path or address: the beginning is often the same for all. */
    public static String shortName(String source) {
        return source.substring(source.lastIndexOf('/', source.length() - 2) + 1);
    }

    /** The page on the web that this identifier names. */
    public static String address(Identifier identifier) {
        return switch (identifier.scheme()) {
            case ARXIV -> "https://arxiv.org/abs/" + identifier.value();
            case DOI -> "https://doi.org/" + identifier.value();
            case PUBMED -> "https://pubmed.ncbi.nlm.nih.gov/" + identifier.value() + "/";
            case OPENREVIEW -> "https://openreview.net/forum?id=" + identifier.value();
            case URL -> identifier.value();
        };
    }
}
