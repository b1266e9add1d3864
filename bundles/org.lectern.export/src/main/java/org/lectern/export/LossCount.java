package org.lectern.export;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.Exports.Loss;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/** Counts how many papers have something that a format cannot hold. */
final class LossCount {
    /** Labels can be named in any number by what comes in. */
    private static final int NAMED = 500;

    private final Exporter exporter;
    private final Set<ExportField> carried;
    private final Set<ExportField> missing;
    private final Map<ExportField, Long> papersWith = new EnumMap<>(ExportField.class);
    private final SortedMap<String, Long> papersByLabel = new TreeMap<>();
    private long papers;
    private boolean complete;

    LossCount(Exporter exporter) {
        this.exporter = exporter;
        this.carried = Set.copyOf(exporter.carries());
        this.missing = EnumSet.allOf(ExportField.class);
        missing.removeAll(this.carried);
    }

    void start() {
        papersWith.clear();
        papersByLabel.clear();
        papers = 0;
        complete = false;
    }

    /** @param extra gives what sources said beyond the paper */
    void add(Paper paper, List<Answer> answers, ExportPapers extra) {
        papers++;
        for (ExportField field : missing) {
            if (field == ExportField.EXTRA ? !extra.extra(paper.id()).isEmpty() : has(paper, answers, field)) {
                lost(field, answers, label -> true);
            }
        }
        if (carried.contains(ExportField.EXTRA) && exporter.cutsExtra(paper, extra.extra(paper.id()))) {
            lost(ExportField.EXTRA, answers, label -> true);
        }
        for (ExportField field : exporter.cuts(paper, answers)) {
            if (carried.contains(field)) {
                lost(field, answers, exporter::isWordless);
            }
        }
    }

    private void lost(ExportField field, List<Answer> answers, Predicate<String> isLost) {
        papersWith.merge(field, 1L, Long::sum);
        if (field == ExportField.LABELS) {
            answers.stream()
                    .flatMap(answer -> answer.labels().stream())
                    .distinct()
                    .filter(isLost)
                    .filter(label -> papersByLabel.size() < NAMED || papersByLabel.containsKey(label))
                    .forEach(label -> papersByLabel.merge(label, 1L, Long::sum));
        }
    }

    void end() {
        complete = true;
    }

    /** Reads the papers once more where the exporter left its stream before the end. */
    void finish(PagedPapers selected) {
        if (!complete) {
            selected.countEach(this);
        }
    }

    long papers() {
        return papers;
    }

    List<Loss> losses() {
        return papersWith.entrySet().stream()
                .map(entry -> entry.getKey() == ExportField.LABELS
                        ? new Loss(entry.getKey(), entry.getValue(), papersByLabel)
                        : new Loss(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean has(Paper paper, List<Answer> answers, ExportField field) {
        return switch (field) {
            case TITLE -> true;
            case ABSTRACT -> !paper.abstractText().isBlank();
            case AUTHORS -> !paper.authors().isEmpty();
            case AUTHOR_COUNT -> paper.authorCount().isPresent() && !countsAsNamed(paper);
            case ORGANIZATION -> paper.organization().isPresent();
            case PUBLISHED -> paper.published().isPresent();
            case IDENTIFIERS -> !paper.identifiers().isEmpty();
            case LINKS -> !paper.links().isEmpty();
            case SIGHTINGS -> !paper.sightings().isEmpty();
            case LABELS -> answers.stream().anyMatch(answer -> !answer.labels().isEmpty());
            case ANNOTATORS -> !answers.isEmpty();
            case FURTHER_ANSWERS -> answers.size() > 1;
            case NOTES -> answers.stream().anyMatch(answer -> !answer.note().isEmpty());
            case SPANS -> answers.stream().anyMatch(answer -> !answer.spans().isEmpty());
            case EXTRA -> false;
        };
    }

    /** Who has all names can count them. */
    private boolean countsAsNamed(Paper paper) {
        return carried.contains(ExportField.AUTHORS)
                && paper.authorCount().orElseThrow() == paper.authors().size();
    }
}
