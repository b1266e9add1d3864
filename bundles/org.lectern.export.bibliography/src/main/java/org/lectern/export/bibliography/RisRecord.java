package org.lectern.export.bibliography;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;

/** One record, {@code TY} to {@code ER}. A tag with several values stands on several lines. */
final class RisRecord {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029\\uFEFF]+");
    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]");
    private static final Set<String> OWN = Set.of("TY", "ER", "TI", "T1", "AU", "A1", "ID", "KW", "N1");
    /** Of those, what a source said stands beside what the paper says. */
    private static final Set<String> MERGED = Set.of("TY", "KW", "N1");

    private final StringBuilder text = new StringBuilder();

    RisRecord(Reference reference) {
        this(reference, Stream::toList);
    }

    /** @param notes what stands in place of the notes of the sources */
    RisRecord(Reference reference, Function<Stream<String>, List<String>> notes) {
        Paper paper = reference.paper();
        Map<String, String> carried = reference.carried().fields("ris.");
        line("TY", carried.getOrDefault("TY", reference.carried().kind().ris()));
        line("ID", reference.name("ris.ID"));
        line("TI", paper.title());
        paper.authors().forEach(name -> line("AU", inverted(name)));
        reference.date().ifPresent(this::date);
        paper.identifiers().forEach(this::identifier);
        paper.links().forEach(this::link);
        reference
                .keywords(carried.getOrDefault("KW", ""), carriedAsRis(reference) ? "\n" : "[\n,;]")
                .forEach(word -> line("KW", word));
        line("AB", paper.abstractText());
        notes.apply(carried.getOrDefault("N1", "").lines()).forEach(note -> line("N1", note));
        carried.forEach((tag, value) -> {
            if (TAG.matcher(tag).matches() && !OWN.contains(tag)) {
                value.lines().forEach(one -> line(tag, one));
            }
        });
        text.append("ER  - \r\n\r\n");
    }

    /** Whether the format has a place for a field of a source. */
    static boolean holds(String tag) {
        return TAG.matcher(tag).matches() && (!OWN.contains(tag) || MERGED.contains(tag));
    }

    private static boolean carriedAsRis(Reference reference) {
        return reference.carried().value("ris.KW").isPresent();
    }

    String text() {
        return text.toString();
    }

    private void line(String tag, String value) {
        String line = WHITE_SPACE.matcher(value).replaceAll(" ").strip();
        if (!line.isEmpty()) {
            text.append(tag).append("  - ").append(line).append("\r\n");
        }
    }

    /** Family name first, as the format wants it; a name that has no such parts stays whole. */
    private static String inverted(String name) {
        PersonName person = PersonName.of(name);
        return name.contains(",") || person.isWhole()
                ? name
                : person.family() + ", " + person.given().orElse("");
    }

    private void date(PartialDate date) {
        date.year().ifPresent(year -> line("PY", "%04d".formatted(year)));
        if (date.year().isEmpty()) {
            line("DA", date.toString());
        } else if (date.month().isPresent()) {
            line("DA", date.toString().replace('-', '/') + (date.day().isPresent() ? "" : "/"));
        }
    }

    private void identifier(Identifier identifier) {
        switch (identifier.scheme()) {
            case DOI -> line("DO", identifier.value());
            case ARXIV -> line("AN", "arXiv:" + identifier.value());
            case PUBMED -> line("AN", "PMID: " + identifier.value());
            case OPENREVIEW -> line("UR", "https://openreview.net/forum?id=" + identifier.value());
            case URL -> line("UR", identifier.value());
        }
    }

    private void link(Link link) {
        line(link.kind().equals("pdf") ? "L1" : "UR", link.url());
    }
}
