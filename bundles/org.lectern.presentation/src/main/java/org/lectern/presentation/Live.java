package org.lectern.presentation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A value that views draw and draw again when it changes. Read it anywhere, set it on the view's thread. */
public final class Live<S> {
    private final List<Consumer<? super S>> listeners = new CopyOnWriteArrayList<>();
    private volatile S value;

    public Live(S value) {
        this.value = Objects.requireNonNull(value);
    }

    public S get() {
        return value;
    }

    /** Tells the listeners, unless the value is the same as before. */
    public void set(S next) {
        if (!value.equals(Objects.requireNonNull(next))) {
            value = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    public void update(UnaryOperator<S> change) {
        set(change.apply(value));
    }

    /** Tells {@code listener} the value now and at each change, until the runnable that comes back is run. */
    public Runnable listen(Consumer<? super S> listener) {
        listeners.add(listener);
        listener.accept(value);
        return () -> listeners.remove(listener);
    }
}
