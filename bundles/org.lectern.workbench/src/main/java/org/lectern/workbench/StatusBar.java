package org.lectern.workbench;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lectern.api.work.Job;
import org.lectern.presentation.Failure;
import org.lectern.presentation.IndexModel;
import org.lectern.presentation.JobsModel;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.SourcesModel;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.dialog.JobWords;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;

/** The line at the foot: what there is, what is selected, what went wrong, and the job that runs with its Cancel. */
final class StatusBar {
    static final int HEIGHT = 24;
    private static final int BAR_WIDTH = 80;
    private static final String GAP = "  ";

    private final WindowModels models;
    private final WindowSelection selection;
    private final Parts parts;
    private final Composite control;
    private final Label papers;
    private final Label selected;
    private final Link failure;
    private final Label job;
    private final Canvas bar;
    private final Link cancel;

    StatusBar(Composite parent, WindowModels models, WindowSelection selection, Parts parts, Runnable details) {
        this.models = models;
        this.selection = selection;
        this.parts = parts;
        control = new Composite(parent, SWT.NONE);
        var layout = Parts.grid(7, 0, 12);
        layout.marginLeft = 8;
        layout.marginRight = 8;
        control.setLayout(layout);
        parts.dress(control, Token.CHROME, Token.TEXT_2);
        papers = text("status.papers", SWT.BEGINNING, false);
        separator();
        selected = text("status.selected", SWT.FILL, false);
        failure = link("status.failure", Token.ERROR, details);
        failure.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (failure.getText().isEmpty()) {
                    event.result = Messages.get("status.failure.none");
                }
            }
        });
        var failureData = new GridData(SWT.FILL, SWT.CENTER, true, true);
        // It takes the room that the others leave, in one line.
        failureData.widthHint = 1;
        failure.setLayoutData(failureData);
        failure.addListener(SWT.Resize, event -> showFailure());
        job = text("status.job", SWT.END, false);
        bar = new Canvas(control, SWT.DOUBLE_BUFFERED);
        var barData = new GridData(SWT.END, SWT.CENTER, false, true);
        barData.widthHint = BAR_WIDTH;
        barData.heightHint = 4;
        bar.setLayoutData(barData);
        parts.dress(bar, Token.CHROME, Token.TEXT);
        bar.addListener(SWT.Paint, this::paintBar);
        cancel = link(
                "status.cancel",
                Token.ACCENT,
                () -> models.jobs().running().map(JobsModel.Line::job).ifPresent(Job::cancel));
        cancel.setText("<a>" + Messages.get("status.cancel") + "</a>");
        Parts.follow(models.sources().state(), control, state -> showPapers());
        Parts.follow(models.papers().state(), control, state -> showPapers());
        Parts.follow(models.opening(), control, now -> showPapers());
        Parts.follow(models.find().index().state(), control, state -> showPapers());
        Parts.follow(models.jobs().state(), control, this::showJob);
        Parts.follow(models.workers().failure(), control, this::failed);
        selection.onChange(now -> showSelected());
        showSelected();
    }

    Composite control() {
        return control;
    }

    private Label text(String name, int align, boolean grab) {
        Label label = parts.label(control, "", TypeSize.META, Token.TEXT_2, false);
        parts.dress(label, Token.CHROME, Token.TEXT_2);
        label.setData("name", name);
        label.setLayoutData(new GridData(align, SWT.CENTER, grab, true));
        return label;
    }

    private Link link(String name, Token colour, Runnable run) {
        var link = new Link(control, SWT.NONE);
        link.setFont(parts.theme().font(TypeSize.META));
        link.setData("name", name);
        parts.dress(link, Token.CHROME, colour);
        link.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
        link.addListener(SWT.Selection, event -> run.run());
        return link;
    }

    private void separator() {
        parts.line(control, false, 1);
    }

    private void showPapers() {
        SourcesModel.State sources = models.sources().state().get();
        PapersModel.State list = models.papers().state().get();
        String text = !sources.loaded()
                ? Messages.get(models.opening().get() ? "papers.opening.title" : "status.no-workspace")
                : Messages.get("status.papers", sources.papers(), sources.unread());
        IndexModel.State index = models.find().index().state().get();
        if (index.told()) {
            text += " · " + Messages.get("status.index", index.done(), index.papers());
        } else if (list.behind() > 0) {
            text += " · " + Messages.get("status.behind", list.behind());
        }
        set(papers, text);
    }

    private void showSelected() {
        int count = selection.papers().size();
        set(selected, count == 0 ? "" : Messages.get("status.selected", count));
    }

    private void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            control.layout();
        }
    }

    private void failed(Optional<Failure> what) {
        failure.setToolTipText(what.map(Failure::text).orElse(null));
        showFailure();
    }

    private void showFailure() {
        String text = models.workers()
                .failure()
                .get()
                .map(what ->
                        Parts.escape(fitting(what.message())) + GAP + "<a>" + Messages.get("status.details") + "</a>")
                .orElse("");
        if (!failure.getText().equals(text)) {
            failure.setText(text);
        }
    }

    /** As much of the message as leaves room for the link behind it. */
    private String fitting(String message) {
        var gc = new GC(failure);
        try {
            gc.setFont(failure.getFont());
            int link = gc.textExtent(GAP + Messages.get("status.details") + GAP, SWT.DRAW_TRANSPARENT).x;
            return Pen.shortened(message, failure.getSize().x - link, gc);
        } finally {
            gc.dispose();
        }
    }

    private void showJob(List<JobsModel.Line> lines) {
        Optional<JobsModel.Line> running = models.jobs().running();
        boolean visible = running.isPresent();
        cancel.setVisible(visible);
        bar.setVisible(visible && running.get().percent().isPresent());
        String text = running.map(JobWords::line)
                .orElse(
                        lines.isEmpty()
                                ? ""
                                : lines.getFirst().state().title() + ": "
                                        + lines.getFirst()
                                                .state()
                                                .outcome()
                                                .flatMap(outcome ->
                                                        outcome.lines().findFirst())
                                                .orElse(""));
        if (!job.getText().equals(text)) {
            job.setText(Parts.escape(text));
            control.layout();
        }
        bar.redraw();
    }

    private void paintBar(Event event) {
        Rectangle area = bar.getClientArea();
        models.jobs()
                .running()
                .flatMap(JobsModel.Line::percent)
                .ifPresent(percent -> new Pen(parts.theme(), event.gc).bar(percent / 100.0, area, Token.ACCENT));
    }
}
