package org.lectern.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lectern.api.model.PaperId;
import org.lectern.workbench.api.Selection;

/** The papers selected in one window. */
public final class WindowSelection implements Selection {
    private final List<Consumer<List<PaperId>>> listeners = new CopyOnWriteArrayList<>();
    private List<PaperId> papers = List.of();

    @Override
    public List<PaperId> papers() {
        return papers;
    }

    @Override
    public void show(PaperId paper) {
        set(List.of(paper));
    }

    /** In the order in which they are shown. */
    public void set(List<PaperId> next) {
        if (!next.equals(papers)) {
            papers = List.copyOf(next);
            listeners.forEach(listener -> listener.accept(papers));
        }
    }

    @Override
    public Runnable onChange(Consumer<List<PaperId>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
