package org.lectern.workbench.command;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.look.Icons;

/** A command of our own. Its name is the text {@code command.<id>}. */
public final class Act implements Command {
    private final String id;
    private final String name;
    private final Consumer<CommandContext> run;
    private Optional<Icon> icon = Optional.empty();
    private String key = "";
    private Place place = Place.PALETTE_ONLY;
    private String perspective = "";
    private Function<CommandContext, Optional<String>> refusal = context -> Optional.empty();
    private Function<CommandContext, Optional<Boolean>> on = context -> Optional.empty();

    private Act(String id, String name, Consumer<CommandContext> run) {
        this.id = id;
        this.name = name;
        this.run = run;
    }

    static Act of(String id, Consumer<CommandContext> run) {
        return new Act(id, Messages.get("command." + id), run);
    }

    static Act named(String id, String name, Consumer<CommandContext> run) {
        return new Act(id, name, run);
    }

    Act icon(String file) {
        icon = Optional.of(Icons.named(file));
        return this;
    }

    Act icon(Icon drawn) {
        icon = Optional.of(drawn);
        return this;
    }

    Act key(String stroke) {
        key = stroke;
        return this;
    }

    Act at(Place where) {
        place = where;
        return this;
    }

    Act in(String onlyPerspective) {
        perspective = onlyPerspective;
        return this;
    }

    /** {@code why}: the reason it is off now; empty where it is not. */
    Act offWhen(Function<CommandContext, Optional<String>> why) {
        refusal = why;
        return this;
    }

    Act onWhen(Function<CommandContext, Boolean> is) {
        on = context -> Optional.of(is.apply(context));
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Icon> icon() {
        return icon;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String perspective() {
        return perspective;
    }

    @Override
    public Optional<String> refusal(CommandContext context) {
        return refusal.apply(context);
    }

    @Override
    public Optional<Boolean> on(CommandContext context) {
        return on.apply(context);
    }

    @Override
    public void run(CommandContext context) {
        run.accept(context);
    }
}
