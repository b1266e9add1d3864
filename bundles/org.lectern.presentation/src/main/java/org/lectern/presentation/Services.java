package org.lectern.presentation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The services that are there now. They come and go while the window is open, on any thread, and no model keeps one: it
 * asks here each time it works.
 */
public final class Services {
    private final Map<Class<?>, Object> present = new ConcurrentHashMap<>();
    private final List<Consumer<Class<?>>> listeners = new CopyOnWriteArrayList<>();
    private final BooleanSupplier onViewThread;

    /**
     * @param onViewThread whether the calling thread is the one that must not read the disk: there {@link #find} and
     *     {@link #require} throw
     */
    public Services(BooleanSupplier onViewThread) {
        this.onViewThread = onViewThread;
    }

    /** The service is there now, in place of an older one of its type. */
    public <T> void put(Class<T> type, T service) {
        present.put(type, service);
        tell(type);
    }

    /** The service is gone; says nothing where another one has taken its place already. */
    public <T> void remove(Class<T> type, T service) {
        if (present.remove(type, service)) {
            tell(type);
        }
    }

    /** Whether one is there. On any thread. */
    public boolean has(Class<?> type) {
        return present.containsKey(type);
    }

    public <T> Optional<T> find(Class<T> type) {
        if (onViewThread.getAsBoolean()) {
            throw new IllegalStateException(
                    type.getSimpleName() + " may read the disk and was asked for on the thread of the window");
        }
        return Optional.ofNullable(type.cast(present.get(type)));
    }

    public <T> T require(Class<T> type) throws MissingServiceException {
        return find(type).orElseThrow(() -> new MissingServiceException(type));
    }

    /** Says that what a service of this type lists or holds may have changed. */
    public void tell(Class<?> type) {
        listeners.forEach(listener -> listener.accept(type));
    }

    /** Tells {@code listener} the type of each service that comes, goes or changes, on any thread. */
    public Runnable listen(Consumer<Class<?>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
