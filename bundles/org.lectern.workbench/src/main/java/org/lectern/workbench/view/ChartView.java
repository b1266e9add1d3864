package org.lectern.workbench.view;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.presentation.AnalysesModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;

/** The chart of the result on show, drawn in the background for the room it has, the zoom and the theme. */
final class ChartView {
    private static final int PAUSE_MILLIS = 120;
    private static final int LEAST = 80;

    private record Wanted(AnalysesModel.Run run, int width, int height, int zoom, boolean dark) {}

    private final ViewKit kit;
    private final Composite control;
    private final Canvas canvas;
    private final EmptyState empty;
    private final Runnable draw = this::draw;
    private Optional<Wanted> drawn = Optional.empty();
    private Optional<Image> picture = Optional.empty();

    private ChartView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.stack(parent);
        empty = new EmptyState(
                        control,
                        kit.parts(),
                        "chart",
                        Messages.get("result.empty.title"),
                        Messages.get("result.empty.text"))
                .step(
                        "chart.run",
                        Messages.get("parameters.run"),
                        () -> kit.context().run("analyse.run"));
        canvas = Parts.name(new Canvas(control, SWT.DOUBLE_BUFFERED), "chart", Messages.get("view.chart"));
        kit.parts().dress(canvas, Token.VIEW, Token.TEXT);
        canvas.addListener(SWT.Paint, event -> picture.ifPresent(image -> event.gc.drawImage(image, 0, 0)));
        canvas.addListener(SWT.Resize, event -> drawSoon());
        Runnable forget = kit.theme().onChange(this::drawSoon);
        canvas.addListener(SWT.Dispose, event -> {
            forget.run();
            picture.ifPresent(Image::dispose);
        });
        kit.follow(kit.models().analyses().state(), control, this::render);
    }

    static View create(Composite parent, ViewContext context) {
        var view = new ChartView(parent, ViewKit.of(context));
        return ViewKit.view(view.control, view.canvas::setFocus, right -> Optional.of(view.tools(right)));
    }

    private void render(AnalysesModel.State state) {
        boolean chart = state.shown()
                .flatMap(AnalysesModel.Run::result)
                .filter(result -> result.chart().isPresent())
                .isPresent();
        if (state.shown().isPresent() && !chart) {
            empty.sayOnly(Messages.get("chart.none.title"), Messages.get("chart.none.text"));
        }
        ViewKit.front(control, chart ? canvas : empty.control());
        if (chart) {
            drawSoon();
        }
    }

    /** Whose chart it is, at the right of the tab. */
    private Composite tools(Composite parent) {
        var box = new Composite(parent, SWT.NONE);
        box.setLayout(Parts.grid(1, 0, 0));
        kit.parts().dress(box, Token.CHROME, Token.TEXT_2);
        Label label = kit.parts().label(box, "", TypeSize.META, Token.TEXT_2, false);
        kit.parts().dress(label, Token.CHROME, Token.TEXT_2);
        var middle = new GridData(SWT.END, SWT.CENTER, true, true);
        middle.heightHint = kit.theme().px(TypeSize.META.line());
        middle.verticalIndent = 6;
        label.setLayoutData(middle);
        kit.follow(kit.models().analyses().state(), label, state -> {
            label.setText(Parts.escape(
                    state.shown().map(run -> run.analysis().label()).orElse("")));
            ViewKit.toolsChanged(label);
        });
        return box;
    }

    private void drawSoon() {
        canvas.getDisplay().timerExec(-1, draw);
        canvas.getDisplay().timerExec(PAUSE_MILLIS, draw);
    }

    private void draw() {
        if (canvas.isDisposed()) {
            return;
        }
        Rectangle area = canvas.getClientArea();
        Optional<AnalysesModel.Run> run = kit.models().analyses().state().get().shown();
        boolean chart = run.flatMap(AnalysesModel.Run::result)
                .filter(result -> result.chart().isPresent())
                .isPresent();
        if (!chart || area.width < LEAST || area.height < LEAST) {
            return;
        }
        int zoom = canvas.getMonitor().getZoom();
        var wanted =
                new Wanted(run.get(), area.width, area.height, zoom, kit.theme().dark());
        if (drawn.filter(wanted::equals).isPresent()) {
            return;
        }
        drawn = Optional.of(wanted);
        kit.models()
                .analyses()
                .paint(
                        wanted.run().result().orElseThrow(),
                        new ChartPainter.Style(area.width, area.height, zoom / 100.0, wanted.dark()),
                        png -> show(wanted, png),
                        failure -> kit.models().workers().fail(failure));
    }

    private void show(Wanted wanted, byte[] png) {
        if (canvas.isDisposed() || drawn.filter(wanted::equals).isEmpty()) {
            return;
        }
        var pixels = new ImageData(new ByteArrayInputStream(png));
        picture.ifPresent(Image::dispose);
        picture = Optional.of(
                new Image(canvas.getDisplay(), (ImageDataProvider) zoom -> zoom == wanted.zoom() ? pixels : null));
        canvas.redraw();
    }
}
