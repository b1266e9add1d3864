package org.lectern.workbench.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.lectern.presentation.Settings;
import org.lectern.workbench.Contributions;
import org.lectern.workbench.WindowContext;
import org.lectern.workbench.api.Layout;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Parts;

/** The perspectives of one window, each with the layout that the user gave it; one of them is in front. */
public final class Pages {
    private static final String FIRST = "read";

    private Composite area;
    private final Contributions contributions;
    private final WindowContext context;
    private final Parts parts;
    private final Runnable changed;
    private final Map<String, PerspectivePage> pages = new LinkedHashMap<>();
    private Settings settings;
    private Optional<PerspectivePage> front = Optional.empty();

    /** @param changed called when another perspective came to the front */
    public Pages(Contributions contributions, WindowContext context, Parts parts, Settings settings, Runnable changed) {
        this.contributions = contributions;
        this.context = context;
        this.parts = parts;
        this.settings = settings;
        this.changed = changed;
    }

    /** Makes the area that the pages fill, below what stands in the window already. To be called once, before all else. */
    public void addTo(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new StackLayout());
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        parts.dress(area, Token.CHROME, Token.TEXT);
    }

    public Optional<PerspectivePage> front() {
        return front;
    }

    /** The id of the perspective in front; empty before the first is shown. */
    public String perspective() {
        return front.map(page -> page.perspective().id()).orElse("");
    }

    /** Lets all pages go, and makes them again from other settings. */
    public void settings(Settings other, String perspective) {
        settings = other;
        pages.values().forEach(page -> page.control().dispose());
        pages.clear();
        front = Optional.empty();
        show(perspective);
    }

    /** Brings the perspective to the front; the first one where it is not there. */
    public void show(String id) {
        List<Perspective> all = contributions.perspectives();
        Optional<Perspective> wanted = all.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .or(() -> all.stream().findFirst());
        wanted.ifPresent(perspective -> {
            PerspectivePage page = pages.computeIfAbsent(perspective.id(), p -> build(perspective));
            if (area.getShell().isVisible()) {
                page.makeAll();
            } else {
                page.makeMain();
            }
            front = Optional.of(page);
            ((StackLayout) area.getLayout()).topControl = page.control();
            area.layout();
            changed.run();
            if (area.getShell().isVisible()) {
                page.focusAgain();
            }
            page.focusMoved(area.getDisplay().getFocusControl());
        });
    }

    /**
     * Makes a part of a perspective that was not in front yet, so that it is there at once when it is wanted. Gives whether
     * there may be more to make.
     */
    public boolean prepare() {
        for (Perspective perspective : contributions.perspectives()) {
            PerspectivePage page = pages.get(perspective.id());
            if (page == null) {
                pages.put(perspective.id(), build(perspective));
                return true;
            }
            if (page.makeNext()) {
                return true;
            }
        }
        return false;
    }

    private PerspectivePage build(Perspective perspective) {
        var page = new PerspectivePage(
                area,
                perspective,
                kept(perspective.id()).orElseGet(perspective::layout),
                contributions,
                context,
                parts);
        // The layout of the area shows the one in front.
        page.control().setVisible(false);
        return page;
    }

    private Optional<Layout> kept(String perspective) {
        return settings.value("layout." + perspective).flatMap(LayoutJson::read);
    }

    /** Puts the perspective in front back to the layout it came with. */
    public void reset() {
        front.ifPresent(page -> {
            String id = page.perspective().id();
            settings.remove("layout." + id);
            page.control().dispose();
            pages.remove(id);
            show(id);
        });
    }

    /** Perspectives or views came or went. */
    public void contributionsChanged() {
        pages.forEach((id, page) ->
                page.contributionsChanged(kept(id).orElse(page.perspective().layout())));
        if (front.isEmpty()) {
            show(FIRST);
        }
    }

    /** Makes what was left out because the window was not shown yet. */
    public void finish() {
        front.ifPresent(PerspectivePage::makeAll);
    }

    /** Puts the layouts into the settings. */
    public void keep() {
        pages.forEach((id, page) -> settings.put("layout." + id, LayoutJson.write(page.capture())));
    }

    public void focusAgain() {
        front.ifPresent(PerspectivePage::focusAgain);
    }
}
