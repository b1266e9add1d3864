package org.lectern.export.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.annotation.Agreement;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.LecternException;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One HTML file that stands alone: counts, agreement, a chart of the years, and every paper with its labels. */
@Component
@ExporterInfo(id = "html", label = "HTML report", extension = "html")
public final class HtmlReport implements Exporter {
    private static final ChartPainter.Style STYLE = new ChartPainter.Style(860, 320, 1.0, false);

    private final Analysis overTime;
    private final ChartPainter painter;
    private final Agreement agreement;

    @Activate
    public HtmlReport(
            @Reference(target = "(analysis.id=papers-over-time)") Analysis overTime,
            @Reference ChartPainter painter,
            @Reference Agreement agreement) {
        this.overTime = overTime;
        this.painter = painter;
        this.agreement = agreement;
    }

    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(
                EnumSet.of(ExportField.SIGHTINGS, ExportField.NOTES, ExportField.SPANS, ExportField.EXTRA));
    }

    /** The names stand in for the count, which may be another. */
    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        int names = paper.authors().size();
        return names > 0 && paper.authorCount().orElse(names) != names
                ? EnumSet.of(ExportField.AUTHOR_COUNT)
                : Set.of();
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        String chart = chart(papers, progress);
        List<Agreement.Pair> pairs = pairs(papers);
        try (Writer out = new OutputStreamWriter(target.file(), StandardCharsets.UTF_8)) {
            out.write(Page.head("Papers of the project " + papers.project().name()));
            out.write("<p>" + papers.size() + (papers.size() == 1 ? " paper" : " papers") + "</p>\n");
            if (!chart.isEmpty()) {
                out.write("<h2>Papers over time</h2>\n<figure>" + chart + "</figure>\n");
            }
            out.write(agreementTable(pairs));
            out.write("<h2>Papers</h2>\n");
            papers.each(progress, paper -> out.write(Page.paper(paper, papers.answers(paper.id()))));
            out.write(Page.FOOT);
        }
    }

    private String chart(ExportPapers papers, Progress progress) throws ExportException {
        try {
            Result result = overTime.run(new ExportedCorpus(papers, defaults()), progress);
            return result.chart().isPresent() && !result.rows().isEmpty()
                    ? Page.inline(painter.svg(result, STYLE))
                    : "";
        } catch (AnalysisException e) {
            throw failure("The chart of the report could not be made.", e);
        }
    }

    private Map<String, String> defaults() {
        return overTime.settings().stream().collect(Collectors.toMap(Setting::name, Setting::defaultValue));
    }

    private List<Agreement.Pair> pairs(ExportPapers papers) throws ExportException {
        try {
            return agreement.of(papers.project().name(), papers.viewer()).pairs();
        } catch (LecternException e) {
            throw failure("The agreement for the report could not be computed.", e);
        }
    }

    private static ExportException failure(String what, LecternException cause) {
        return new ExportException(what + " " + cause.getMessage(), cause.subject(), cause.advice(), cause);
    }

    private static String agreementTable(List<Agreement.Pair> pairs) {
        if (pairs.isEmpty()) {
            return "";
        }
        var rows = new StringBuilder("<h2>Agreement</h2>\n<table>\n<tr><th>Annotators</th><th class=\"n\">Papers</th>"
                + "<th class=\"n\">Same answer</th><th class=\"n\">Cohen’s kappa</th></tr>\n");
        for (Agreement.Pair pair : pairs) {
            rows.append("<tr><td>")
                    .append(Page.escaped(pair.first() + ", " + pair.second()))
                    .append("</td><td class=\"n\">")
                    .append(pair.papers())
                    .append(String.format(Locale.ROOT, "</td><td class=\"n\">%.1f %%</td>", 100 * pair.percent()))
                    .append("<td class=\"n\">")
                    .append(
                            pair.cohenKappa().isPresent()
                                    ? String.format(
                                            Locale.ROOT,
                                            "%.2f",
                                            pair.cohenKappa().getAsDouble())
                                    : "undefined")
                    .append("</td></tr>\n");
        }
        return rows.append("</table>\n").toString();
    }

    private record ExportedCorpus(ExportPapers exported, Map<String, String> settings) implements Corpus {
        @Override
        public Stream<Paper> papers() {
            return exported.papers();
        }

        @Override
        public long size() {
            return exported.size();
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }
    }
}
