package org.lectern.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.export.ExportField;
import org.lectern.api.model.Answer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.Span;

/** One paper with something in every field that an exporter may carry, and the same with another value in one of them. */
public final class FieldSamples {
    private final ExportField changed;

    private FieldSamples(ExportField changed) {
        this.changed = changed;
    }

    /** The paper as it is. */
    public static ListedPapers whole() {
        return new FieldSamples(null).papers();
    }

    /** All is the same but this one field. */
    public static ListedPapers otherwise(ExportField field) {
        return new FieldSamples(field).papers();
    }

    private ListedPapers papers() {
        Paper paper = paper();
        return new ListedPapers(List.of(paper), answers(paper), Map.of(paper.id(), extra()));
    }

    private <T> T of(ExportField field, T value, T other) {
        return changed == field ? other : value;
    }

    private Paper paper() {
        Paper text = Papers.paper(
                "whole",
                of(ExportField.TITLE, "On sheep", "On goats"),
                of(ExportField.ABSTRACT, "They sleep.", "They eat."));
        return new Paper(
                text.id(),
                text.revision(),
                of(ExportField.AUTHORS, List.of("Ada Lovelace", "Ben Okri"), List.of("Ada Lovelace", "Eva Kiss")),
                OptionalInt.of(of(ExportField.AUTHOR_COUNT, 2, 17)),
                Optional.of(new Organization(
                        of(ExportField.ORGANIZATION, "Princeton University", "Wageningen University"),
                        Optional.empty())),
                Optional.of(new PublicationDate(
                        PartialDate.parse(of(ExportField.PUBLISHED, "2024-10-27", "2023-11-28")), DateOrigin.PRINTED)),
                List.of(Identifier.parse(of(ExportField.IDENTIFIERS, "doi:10.1000/a", "doi:10.1000/b"))
                        .orElseThrow()),
                List.of(new Link(of(ExportField.LINKS, "https://example.org/a", "https://example.org/b"), "page")),
                List.of(new Sighting(
                        "pages/001.txt",
                        Optional.of(PartialDate.parse("2026-03-06")),
                        OptionalInt.of(1),
                        OptionalInt.of(3),
                        OptionalInt.of(of(ExportField.SIGHTINGS, 5, 6)))));
    }

    private List<Answer> answers(Paper paper) {
        var answers = new ArrayList<Answer>();
        answers.add(new Answer(
                paper.id(),
                ExportSamples.answer(paper.id(), "ada").project(),
                of(ExportField.ANNOTATORS, "ada", "eva"),
                List.of(of(ExportField.LABELS, "relevant", "irrelevant")),
                of(ExportField.NOTES, "sure", "unsure"),
                ExportSamples.answer(paper.id(), "ada").at(),
                RevisionId.of(1),
                List.of(new Span(Span.Part.TITLE, 3, of(ExportField.SPANS, 8, 7), "animal"))));
        if (changed == ExportField.FURTHER_ANSWERS) {
            answers.add(ExportSamples.answer(paper.id(), "zoe", "maybe"));
        }
        return answers;
    }

    private Map<String, String> extra() {
        return Map.of("bibtex.journal", of(ExportField.EXTRA, "Sheep and Goats", "Goats and Sheep"));
    }
}
