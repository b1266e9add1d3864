package org.lectern.workbench.view;

import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.swt.widgets.Composite;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.api.ViewFactory;
import org.lectern.workbench.find.FacetsView;
import org.lectern.workbench.look.Icons;

/** A view of our own. Its title is the text {@code view.<id>}. */
public record NamedView(String id, Icon icon, BiFunction<Composite, ViewContext, View> maker) implements ViewFactory {
    /** All views of our own. */
    public static List<NamedView> all() {
        return List.of(
                of("sources", "folder", SourcesView::create),
                of("facets", "table", FacetsView::create),
                of("papers", "list", PapersView::create),
                of("welcome", "info", WelcomeView::create),
                of("reader", "book", ReaderView::create),
                of("feeds", "feed", FeedsView::create),
                of("jobs", "play", JobsView::create),
                of("report", "import", ReportView::create),
                of("imports", "clock", ImportsView::create),
                of("origin", "info", OriginView::create),
                of("log", "page", LogView::create),
                of("progress", "chart", ProgressView::create),
                of("queue", "list", QueueView::create),
                of("history", "undo", HistoryView::create),
                of("paper", "book", PaperView::create),
                of("labels", "tag", LabelsView::create),
                of("guideline", "book", GuidelineView::create),
                of("analyses", "chart", AnalysesView::create),
                of("parameters", "gear", ParametersView::create),
                of("chart", "chart", ChartView::create),
                of("result", "table", ResultView::create),
                of("runs", "clock", RunsView::create));
    }

    private static NamedView of(String id, String icon, BiFunction<Composite, ViewContext, View> maker) {
        return new NamedView(id, Icons.named(icon), maker);
    }

    @Override
    public String title() {
        return Messages.get("view." + id);
    }

    @Override
    public View create(Composite parent, ViewContext context) {
        return maker.apply(parent, context);
    }
}
