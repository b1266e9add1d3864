package org.lectern.workbench;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Look;
import org.lectern.workbench.api.ViewContext;

/** What views and commands of one window get from it. */
public final class WindowContext implements ViewContext, CommandContext {
    private final MainWindow window;
    private final WindowSelection selection;
    private final Look look;
    private final Map<Class<?>, Object> adapters;

    WindowContext(MainWindow window, WindowSelection selection, Look look, Map<Class<?>, Object> adapters) {
        this.window = window;
        this.selection = selection;
        this.look = look;
        this.adapters = Map.copyOf(adapters);
    }

    @Override
    public Shell shell() {
        return window.shell();
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public WindowSelection selection() {
        return selection;
    }

    @Override
    public String perspective() {
        return window.perspective();
    }

    @Override
    public void run(String command) {
        window.run(command);
    }

    @Override
    public <T> Optional<T> adapt(Class<T> type) {
        return Optional.ofNullable(adapters.get(type)).map(type::cast);
    }
}
