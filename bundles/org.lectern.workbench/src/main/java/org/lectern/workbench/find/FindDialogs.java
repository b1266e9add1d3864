package org.lectern.workbench.find;

import java.util.function.Consumer;
import org.lectern.presentation.SearchesModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.look.Parts;

/** The dialogs of the commands that find papers. */
public final class FindDialogs {
    private FindDialogs() {}

    /** The query language by example; {@code take} gets the one that is to be tried. */
    public static void help(MainWindow window, Consumer<String> take) {
        new HelpSheet(window, parts(window), take).open();
    }

    /** Keeps the query under a name. */
    public static void save(MainWindow window, String query) {
        SearchesModel model = window.models().find().searches();
        new NameDialog(
                        window,
                        parts(window),
                        Messages.get("searches.save.title"),
                        Messages.get("searches.save.go"),
                        model.proposedName(),
                        name -> Messages.get(model.has(name) ? "searches.replaces" : "searches.keeps", query),
                        (name, refused) -> model.save(name, query, refused))
                .open();
    }

    /** Gives the saved search another name. */
    public static void rename(MainWindow window, String before) {
        SearchesModel model = window.models().find().searches();
        new NameDialog(
                        window,
                        parts(window),
                        Messages.get("searches.rename.title", before),
                        Messages.get("searches.rename.go"),
                        before,
                        name -> "",
                        (name, refused) -> model.rename(before, name, refused))
                .open();
    }

    /** Asks for a text to find papers like it. */
    public static void text(MainWindow window, Consumer<String> find) {
        new TextDialog(window, parts(window), find).open();
    }

    private static Parts parts(MainWindow window) {
        return window.context().adapt(Parts.class).orElseThrow();
    }
}
