package org.lectern.presentation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lectern.api.model.PaperId;

/** How one model tells the others at once which papers it changed, before the store tells everybody. */
public final class Touched {
    private final List<Consumer<Set<PaperId>>> listeners = new CopyOnWriteArrayList<>();

    public Runnable listen(Consumer<Set<PaperId>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** On the view's thread. */
    public void tell(Set<PaperId> papers) {
        listeners.forEach(listener -> listener.accept(papers));
    }
}
