package org.lectern.workbench.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something the user can do. Register it as a service: menus, toolbar, context menus, the palette and the keys are made
 * from the commands that are there. On the UI thread, so anything slow belongs elsewhere.
 */
@ConsumerType
public interface Command {
    /** Unique and never changed, such as {@code paper.star}: keys are kept by it. */
    String id();

    /** A verb, in the user's language, such as {@code Star}. Ends with an ellipsis where a dialog follows. */
    String name();

    default Optional<Icon> icon() {
        return Optional.empty();
    }

    /** The key before the user changes it, such as {@code M1+F} or {@code S}; empty for none. */
    default String key() {
        return "";
    }

    /** Where it stands. */
    default Place place() {
        return Place.PALETTE_ONLY;
    }

    /** The perspective it works in; empty for all. Two commands of different perspectives may have the same key. */
    default String perspective() {
        return "";
    }

    /** Why it cannot be used now, as a short phrase for the tooltip; empty where it can. */
    default Optional<String> refusal(CommandContext context) {
        return Optional.empty();
    }

    /** Whether it is a switch that is on now; empty for commands that are no switches. */
    default Optional<Boolean> on(CommandContext context) {
        return Optional.empty();
    }

    void run(CommandContext context);
}
