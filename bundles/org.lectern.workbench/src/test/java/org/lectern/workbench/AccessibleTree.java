package org.lectern.workbench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Set;

/**
 * A process of its own: writes what screen readers are told of the one program on their bus, a line for each thing on show.
 * Asks through libatspi, because a question by {@code gdbus} costs a process and a window has thousands of answers.
 */
final class AccessibleTree {
    private static final int SHOWING = 25;
    private static final long MOST_CHARACTERS = 100_000;

    /** What only holds other things together. */
    private static final Set<String> FRAME =
            Set.of("panel", "filler", "scroll pane", "icon", "scroll bar", "label", "table cell");

    private final Arena arena = Arena.global();
    private final SymbolLookup library = SymbolLookup.libraryLookup("libatspi.so.0", arena);

    private AccessibleTree() {}

    public static void main(String[] arguments) throws Throwable {
        var tree = new AccessibleTree();
        tree.call("atspi_init", ValueLayout.JAVA_INT);
        MemorySegment desktop = tree.pointer("atspi_get_desktop", 0);
        tree.print(desktop, 0);
        System.out.println("told");
    }

    private void print(MemorySegment node, int depth) throws Throwable {
        int children = (int) call("atspi_accessible_get_child_count", ValueLayout.JAVA_INT, node, MemorySegment.NULL);
        for (int i = 0; i < children; i++) {
            MemorySegment child = pointer("atspi_accessible_get_child_at_index", node, i, MemorySegment.NULL);
            if (child.address() == 0) {
                continue;
            }
            String role = text("atspi_accessible_get_role_name", child);
            if (depth > 0 && !showing(child)) {
                continue;
            }
            String name = text("atspi_accessible_get_name", child);
            boolean said = !role.equals("table cell") && (!name.isBlank() || !FRAME.contains(role));
            if (said) {
                System.out.println("  ".repeat(depth) + (role + ": " + name).strip());
            }
            print(child, said ? depth + 1 : Math.max(1, depth));
        }
    }

    private boolean showing(MemorySegment node) throws Throwable {
        MemorySegment states = pointer("atspi_accessible_get_state_set", node);
        return (int) call("atspi_state_set_contains", ValueLayout.JAVA_INT, states, SHOWING) != 0;
    }

    private String text(String function, MemorySegment node) throws Throwable {
        MemorySegment text = pointer(function, node, MemorySegment.NULL);
        return text.address() == 0 ? "" : text.reinterpret(MOST_CHARACTERS).getString(0);
    }

    private MemorySegment pointer(String function, Object... arguments) throws Throwable {
        return (MemorySegment) call(function, ValueLayout.ADDRESS, arguments);
    }

    private Object call(String function, ValueLayout answer, Object... arguments) throws Throwable {
        var kinds = new ValueLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            kinds[i] = arguments[i] instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS;
        }
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(function), FunctionDescriptor.of(answer, kinds))
                .invokeWithArguments(arguments);
    }
}
