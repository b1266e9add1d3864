package org.lectern.export.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** A paper with emoji and combining letters, what two annotators gave to it, and what exporters write of them. */
final class Written {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    /** In the title the rose is the fifth code point; in the abstract the e with its accent are two. */
    static final Paper ROSE = Papers.paper("7f3c2a", "One 🌹 rose", "Its re\u0301d petals 👩‍🚀 fall.\nThey are soft.");

    static final Answer ADA = new Answer(
            ROSE.id(),
            Project.DEFAULT,
            "Ada Lovelace",
            List.of("relevant"),
            "sure\nof it",
            AT,
            RevisionId.of(1),
            List.of(
                    new Span(Span.Part.TITLE, 4, 10, "flower"),
                    new Span(Span.Part.ABSTRACT, 9, 19, "part of it"),
                    new Span(Span.Part.ABSTRACT, 11, 15, "part of it")));

    static final Answer BEN =
            new Answer(ROSE.id(), Project.DEFAULT, "ben@example.org", List.of("irrelevant"), "", AT, RevisionId.of(1));

    static final Paper BARE = Papers.paper("bare", "Only a title", "");

    private Written() {}

    static SortedMap<String, String> by(Exporter exporter) throws Exception {
        return by(exporter, List.of(ROSE, BARE), List.of(ADA, BEN), Map.of());
    }

    static SortedMap<String, String> by(
            Exporter exporter, List<Paper> papers, List<Answer> answers, Map<PaperId, Map<String, String>> extra)
            throws Exception {
        var target = new MemoryTarget();
        exporter.write(new ListedPapers(papers, answers, extra), target, Progress.NONE);
        return target.texts();
    }

    /** How many papers have a document, in whatever annotators' folders. */
    static long documents(SortedMap<String, String> written, String ending) {
        return written.keySet().stream()
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .distinct()
                .count();
    }

    static List<JsonNode> lines(String text) throws IOException {
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll();
    }
}
