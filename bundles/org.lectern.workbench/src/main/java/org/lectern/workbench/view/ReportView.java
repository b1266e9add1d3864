package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.feed.ImportReport;
import org.lectern.presentation.Facts;
import org.lectern.presentation.Failure;
import org.lectern.presentation.Scope;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** What the last import did with each file, and every line it could not use. */
final class ReportView {
    /**
     * A line of the report.
     *
     * @param path of the file that it is about
     * @param file as it is shown; empty below the first line of a file
     */
    private record Line(Token colour, String path, String file, String what, String detail) {}

    private ReportView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "import",
                        Messages.get("report.empty.title"),
                        Messages.get("report.empty.text"))
                .step("report.import", Messages.get("button.import"), () -> context.run("file.import"))
                .control();
        var table = new RowTable<Line>(control, kit.theme(), "report", SWT.V_SCROLL)
                .column(
                        Messages.get("report.column.file"),
                        220,
                        Line::file,
                        (line, area, pen) -> pen.text(line.file(), area, Token.TEXT))
                .column(
                        Messages.get("report.column.what"),
                        260,
                        Line::what,
                        (line, area, pen) -> pen.text(line.what(), area, line.colour()))
                .column(
                        Messages.get("report.column.detail"),
                        0,
                        Line::detail,
                        (line, area, pen) -> pen.text(line.detail(), area, Token.TEXT_2))
                .onOpen(line -> open(kit, line))
                .act(Messages.get("report.papers"), line -> papers(kit, line))
                .act(Messages.get("report.line"), line -> whole(kit, line));
        Parts.name(table.table(), "report", Messages.get("view.report"));
        kit.follow(kit.models().imports().report(), control, report -> {
            table.set(report.map(ReportView::lines).orElse(List.of()));
            ViewKit.front(control, report.isPresent() ? table.table() : empty);
        });
        return ViewKit.view(control, table.table()::setFocus);
    }

    /** Papers for what came in, the whole sentence for what did not. */
    private static void open(ViewKit kit, Line line) {
        if (line.colour() == Token.OK) {
            papers(kit, line);
        } else {
            whole(kit, line);
        }
    }

    private static void papers(ViewKit kit, Line line) {
        kit.window().showView("papers", "top");
        kit.models().papers().show(new Scope.OfSource(line.path()));
    }

    private static void whole(ViewKit kit, Line line) {
        kit.window().showFailure(new Failure(line.what(), line.path(), line.detail(), Optional.empty()));
    }

    private static List<Line> lines(ImportReport report) {
        var lines = new ArrayList<Line>();
        for (ImportReport.FileReport file : report.files()) {
            String counts = Messages.get("report.counts", file.added(), file.merged(), file.unchanged());
            lines.add(new Line(Token.OK, file.path(), Facts.shortName(file.path()), counts, notes(file)));
            file.labels()
                    .ifPresent(labels -> lines.add(new Line(
                            labels.unusable() + labels.lostSpans() > 0 ? Token.WARN : Token.OK,
                            file.path(),
                            "",
                            Messages.get("report.labels", labels.added(), labels.known()),
                            detail(labels))));
            file.failure()
                    .ifPresent(why ->
                            lines.add(new Line(Token.ERROR, file.path(), "", Messages.get("report.stopped"), why)));
            file.page()
                    .incomplete()
                    .forEach(place -> lines.add(new Line(
                            Token.WARN,
                            file.path(),
                            "",
                            Messages.get("report.incomplete", place.line()),
                            place.reason() + ": " + place.text())));
            file.page()
                    .unusedLines()
                    .forEach(place -> lines.add(new Line(
                            Token.WARN,
                            file.path(),
                            "",
                            Messages.get("report.unused", place.line()),
                            place.reason() + ": " + place.text())));
        }
        report.skipped()
                .forEach(skipped -> lines.add(new Line(
                        skipped.named() ? Token.ERROR : Token.TEXT_2,
                        skipped.path(),
                        skipped.path(),
                        Messages.get("report.skipped"),
                        skipped.reason())));
        return lines;
    }

    /** Into which project the labels came, whose they are, and what of them is not there. */
    private static String detail(ImportReport.LabelReport labels) {
        var words = new ArrayList<String>();
        words.add(Messages.get(
                labels.created() ? "report.labels.created" : "report.labels.project",
                labels.project(),
                String.join(", ", labels.annotators())));
        if (labels.spans() + labels.lostSpans() > 0) {
            words.add(Messages.get("report.labels.marks", labels.spans(), labels.lostSpans()));
        }
        if (labels.unusable() > 0) {
            words.add(Messages.get("report.labels.unusable", labels.unusable()));
        }
        if (!labels.newLabels().isEmpty()) {
            words.add(Messages.get("report.labels.new", String.join(", ", labels.newLabels())));
        }
        return String.join(" ", words);
    }

    private static String notes(ImportReport.FileReport file) {
        String date = Optional.of(file.page())
                .flatMap(page -> page.pageDate())
                .map(day -> Messages.get("report.date", Facts.date(day)) + " ")
                .orElse("");
        return date + String.join(" ", file.page().notes());
    }
}
