package org.lectern.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.HighlightLayer;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.ViewFactory;

/** What bundles add to the window, as it is now. May be changed on any thread; tells its listeners on that thread. */
public final class Contributions {
    private final List<Object> present = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Adds a command, a view factory, a perspective or a highlight layer. */
    public void add(Object contribution) {
        present.add(contribution);
        listeners.forEach(Runnable::run);
    }

    /** Adds several and tells of them once. */
    public void addAll(List<?> contributions) {
        present.addAll(contributions);
        listeners.forEach(Runnable::run);
    }

    public void remove(Object contribution) {
        present.remove(contribution);
        listeners.forEach(Runnable::run);
    }

    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public List<Command> commands() {
        return of(Command.class);
    }

    public Optional<Command> command(String id) {
        return commands().stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** By rank. */
    public List<Perspective> perspectives() {
        return of(Perspective.class).stream()
                .sorted(Comparator.comparingInt(Perspective::rank).thenComparing(Perspective::id))
                .toList();
    }

    public Optional<ViewFactory> view(String id) {
        return of(ViewFactory.class).stream()
                .filter(view -> view.id().equals(id))
                .findFirst();
    }

    /** By title. */
    public List<ViewFactory> views() {
        return of(ViewFactory.class).stream()
                .sorted(Comparator.comparing(ViewFactory::title))
                .toList();
    }

    public List<HighlightLayer> layers() {
        return of(HighlightLayer.class);
    }

    private <T> List<T> of(Class<T> type) {
        return present.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
