package org.lectern.workbench;

import org.lectern.presentation.SourcesModel;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.look.Parts;

/** Shows the first page while the workspace has no papers, and takes it away when the first ones come. */
final class FirstStart {
    private final MainWindow window;
    private final WindowModels models;
    private boolean showing;

    FirstStart(MainWindow window, WindowModels models) {
        this.window = window;
        this.models = models;
        Parts.follow(models.sources().state(), window.shell(), this::follow);
        Parts.follow(models.unopened(), window.shell(), failure -> failure.ifPresent(wanted -> unopened()));
    }

    private void follow(SourcesModel.State state) {
        if (!state.loaded()) {
            return;
        }
        boolean empty = state.papers() == 0;
        if (empty && !showing) {
            show();
        } else if (!empty && showing) {
            showing = false;
            window.page().ifPresent(page -> {
                page.hide("welcome");
                page.giveRoom("top", false);
            });
            window.showView("papers", "top");
            window.page().ifPresent(page -> page.focus("papers"));
        }
    }

    /** Nothing is open, and what was wanted cannot be: the page offers others. */
    private void unopened() {
        if (models.session().get().folder().isEmpty() && !showing) {
            show();
        }
    }

    private void show() {
        showing = true;
        window.showPerspective("read");
        window.showView("welcome", "top");
        window.page().ifPresent(page -> {
            page.giveRoom("top", true);
            page.focus("welcome");
        });
    }
}
