package org.lectern.export.parquet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.Span;

/** A paper with what is said of it, as one row. */
record PaperRow(Paper paper, List<Answer> answers, Map<String, String> extra) {
    void write(Fields row) {
        row.text("id", paper.id().value());
        row.text("title", paper.title());
        row.text("abstract", paper.abstractText());
        row.text("rawTitle", whereOther(paper.revision().raw().title(), paper.title()));
        row.text("rawAbstract", whereOther(paper.revision().raw().abstractText(), paper.abstractText()));
        row.number("authorCount", paper.authorCount());
        row.texts("authors", paper.authors());
        paper.organization()
                .ifPresent(organization -> row.group("organization", group -> {
                    group.text("name", organization.name());
                    group.text("handle", organization.handle());
                }));
        row.text("published", paper.published().map(PublicationDate::date).map(PartialDate::toString));
        row.text("publishedFrom", paper.published().map(date -> date.origin().word()));
        identifiers(row);
        row.groups("links", paper.links(), (link, value) -> {
            link.text("url", value.url());
            link.text("kind", value.kind());
        });
        row.groups("labels", answers, PaperRow::answer);
        row.groups("sightings", paper.sightings(), PaperRow::sighting);
        row.map("extra", new TreeMap<>(extra));
    }

    /** The text as the source had it, only where cleaning changed it: columns are compressed apart, and it would count twice. */
    private static Optional<String> whereOther(String raw, String cleaned) {
        return raw.equals(cleaned) ? Optional.empty() : Optional.of(raw);
    }

    /** A paper has one identifier of most schemes, so they are columns; further ones of the same scheme follow apart. */
    private void identifiers(Fields row) {
        var first = new EnumMap<Scheme, String>(Scheme.class);
        var others = new ArrayList<String>();
        for (Identifier identifier : paper.identifiers()) {
            if (first.putIfAbsent(identifier.scheme(), identifier.value()) != null) {
                others.add(identifier.toString());
            }
        }
        row.group("identifiers", group -> first.forEach((scheme, value) -> group.text(scheme.word(), value)));
        row.texts("otherIdentifiers", others);
    }

    private static void answer(Fields group, Answer answer) {
        group.text("annotator", answer.annotator());
        group.texts("labels", answer.labels());
        group.text("note", answer.note());
        group.text("at", answer.at().toString());
        group.text("revision", answer.revision().value());
        group.groups("spans", answer.spans(), PaperRow::span);
    }

    private static void span(Fields group, Span span) {
        group.text("part", span.part().name().toLowerCase(Locale.ROOT));
        group.number("start", span.start());
        group.number("end", span.end());
        group.text("label", span.label());
    }

    private static void sighting(Fields group, Sighting sighting) {
        group.text("source", sighting.source());
        group.text("seenOn", sighting.seenOn().map(PartialDate::toString));
        group.number("position", sighting.position());
        group.number("comments", sighting.comments());
        group.number("upvotes", sighting.upvotes());
    }
}
