package org.lectern.workbench;

import java.util.Optional;
import org.lectern.api.model.PaperId;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Settings;
import org.lectern.workbench.view.PapersView;

/**
 * The paper that is selected in a window: it is read once it was on show for a moment, is kept when the workspace is left,
 * and is selected again at the next start.
 */
final class LastPaper {
    private static final int READ_MILLIS = 900;
    private static final String PAPER = "papers.selected";
    private static final String PLACE = "papers.place";

    private final MainWindow window;
    private final WindowSelection selection;
    private final Runnable markRead = this::markRead;
    private boolean selectedAgain;

    LastPaper(MainWindow window, WindowSelection selection) {
        this.window = window;
        this.selection = selection;
    }

    /** Another workspace has another one. */
    void forget() {
        selectedAgain = false;
    }

    /** Selects it once the first papers are there. Gives whether they are there for the first time. */
    boolean listed(PapersModel.State state, Settings settings) {
        if (selectedAgain || state.total() == 0 || state.loading()) {
            return false;
        }
        selectedAgain = true;
        if (selection.papers().isEmpty()) {
            settings.text(PAPER).map(PaperId::new).ifPresent(paper -> select(paper, settings.number(PLACE, 0)));
        }
        return true;
    }

    private void select(PaperId paper, int hint) {
        selection.show(paper);
        list().ifPresent(view -> view.reveal(paper, hint));
    }

    private Optional<PapersView> list() {
        return window.view("papers", PapersView.class);
    }

    /** Another paper is selected, or several are. */
    void selected() {
        if (window.shell().isDisposed()) {
            return;
        }
        window.shell().getDisplay().timerExec(-1, markRead);
        window.shell().getDisplay().timerExec(READ_MILLIS, markRead);
    }

    /** A paper that was on show for a moment, alone, is read. */
    private void markRead() {
        if (!window.shell().isDisposed()
                && window.perspective().equals("read")
                && selection.papers().size() == 1) {
            window.models().reading().markRead(selection.papers().getFirst());
        }
    }

    void keep(Settings settings) {
        Optional<PaperId> paper = selection.papers().stream().findFirst();
        paper.ifPresentOrElse(kept -> settings.put(PAPER, kept.value()), () -> settings.remove(PAPER));
        list().filter(view -> paper.isPresent()).ifPresent(view -> settings.put(PLACE, view.place()));
    }
}
