package org.lectern.export.table;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.export.ScreeningAnswer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** A CSV table with the columns of ASReview, which screens by one decision on each paper: relevant, irrelevant, or none yet. */
@Component
@ExporterInfo(id = "asreview", label = "ASReview table", extension = "csv")
public final class AsreviewExporter implements Exporter {
    private static final Set<Scheme> SCHEMES = EnumSet.of(Scheme.DOI, Scheme.PUBMED, Scheme.ARXIV);

    @Override
    public Set<ExportField> carries() {
        return EnumSet.of(
                ExportField.TITLE,
                ExportField.ABSTRACT,
                ExportField.AUTHORS,
                ExportField.PUBLISHED,
                ExportField.IDENTIFIERS,
                ExportField.LINKS,
                ExportField.LABELS,
                ExportField.ANNOTATORS,
                ExportField.NOTES,
                ExportField.EXTRA);
    }

    /** Whose answer is written is the viewer's business, so an answer that cannot be said with 1 or 0 counts anyhow. */
    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        Set<ExportField> cut = EnumSet.noneOf(ExportField.class);
        if (answers.stream().map(ScreeningAnswer::new).anyMatch(answer -> !answer.isWhole())) {
            cut.add(ExportField.LABELS);
        }
        if (paper.links().size() > 1
                || paper.links().stream().anyMatch(link -> !link.kind().equals("page"))) {
            cut.add(ExportField.LINKS);
        }
        Map<Scheme, Integer> counts = new EnumMap<>(Scheme.class);
        for (Identifier identifier : paper.identifiers()) {
            counts.merge(identifier.scheme(), 1, Integer::sum);
        }
        if (!SCHEMES.containsAll(counts.keySet()) || counts.values().stream().anyMatch(count -> count > 1)) {
            cut.add(ExportField.IDENTIFIERS);
        }
        return cut;
    }

    @Override
    public boolean cutsExtra(Paper paper, Map<String, String> extra) {
        return !extra.keySet().stream().allMatch(AsreviewTable::hasColumn);
    }

    @Override
    public boolean isWordless(String label) {
        return ScreeningAnswer.isWordless(label);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        new DelimitedText(',').write(new AsreviewTable(papers), papers, target, progress);
    }
}
