package org.lectern.export.table;

import java.io.IOException;
import java.util.ArrayList;
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
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** A workbook of one sheet with a row for each paper. Text longer than a spreadsheet's cell is cut. */
@Component
@ExporterInfo(id = "xlsx", label = "XLSX workbook", extension = "xlsx")
public final class XlsxExporter implements Exporter {
    private static final Set<Integer> NUMBERS =
            Set.of(AllFields.COLUMNS.indexOf("authorCount"), AllFields.COLUMNS.indexOf("comments"));

    /** Half of such a text cannot be read, or would be taken for another text of the paper. */
    private static final Set<String> WHOLE = Set.of("answersJson", "extra", "rawTitle", "rawAbstract");

    private static final Map<String, Set<ExportField>> HELD_BY = Map.ofEntries(
            Map.entry("title", EnumSet.of(ExportField.TITLE)),
            Map.entry("rawTitle", EnumSet.of(ExportField.TITLE)),
            Map.entry("abstract", EnumSet.of(ExportField.ABSTRACT)),
            Map.entry("rawAbstract", EnumSet.of(ExportField.ABSTRACT)),
            Map.entry("authors", EnumSet.of(ExportField.AUTHORS)),
            Map.entry("organization", EnumSet.of(ExportField.ORGANIZATION)),
            Map.entry("identifiers", EnumSet.of(ExportField.IDENTIFIERS)),
            Map.entry("links", EnumSet.of(ExportField.LINKS)),
            Map.entry("labels", EnumSet.of(ExportField.LABELS)),
            Map.entry("answers", EnumSet.of(ExportField.ANNOTATORS, ExportField.FURTHER_ANSWERS)),
            Map.entry("answersJson", EnumSet.of(ExportField.NOTES, ExportField.SPANS)));

    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(EnumSet.of(ExportField.SIGHTINGS));
    }

    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        Set<ExportField> cut = EnumSet.noneOf(ExportField.class);
        List<String> cells = AllFields.cells(paper, answers, List.of());
        for (int i = 0; i < cells.size(); i++) {
            if (!XlsxText.fits(cells.get(i))) {
                cut.addAll(HELD_BY.getOrDefault(AllFields.COLUMNS.get(i), Set.of()));
            }
        }
        if (answers.size() < 2) {
            cut.remove(ExportField.FURTHER_ANSWERS);
        }
        if (answers.stream().allMatch(answer -> answer.note().isEmpty())) {
            cut.remove(ExportField.NOTES);
        }
        if (answers.stream().allMatch(answer -> answer.spans().isEmpty())) {
            cut.remove(ExportField.SPANS);
        }
        return cut;
    }

    @Override
    public boolean cutsExtra(Paper paper, Map<String, String> extra) {
        return !extra.values().stream().allMatch(XlsxText::fits);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        if (papers.size() >= XlsxSheet.MOST_ROWS) {
            throw new ExportException(
                    "A sheet holds " + (XlsxSheet.MOST_ROWS - 1) + " papers, and these are " + papers.size()
                            + ". Nothing was written.",
                    "xlsx",
                    "Export fewer papers with a query, or choose csv or parquet.");
        }
        var table = new AllFields(papers);
        List<String> header = table.header();
        try (var sheet = new XlsxSheet(target.file(), "Papers")) {
            sheet.row(fitting(header, header), NUMBERS);
            papers.each(progress, paper -> {
                sheet.row(fitting(table.row(paper), header), NUMBERS);
            });
        }
    }

    private static List<String> fitting(List<String> cells, List<String> header) {
        if (cells.stream().allMatch(XlsxText::fits)) {
            return cells;
        }
        var fitting = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            boolean dropped = WHOLE.contains(header.get(i)) && !XlsxText.fits(cells.get(i));
            fitting.add(dropped ? "" : XlsxText.cut(cells.get(i)));
        }
        return fitting;
    }
}
