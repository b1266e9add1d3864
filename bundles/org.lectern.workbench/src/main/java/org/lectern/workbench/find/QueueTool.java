package org.lectern.workbench.find;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.presentation.PaperChoice;
import org.lectern.workbench.Messages;
import org.lectern.workbench.view.ViewKit;

/** Which papers are labelled, at the right of the queue's tab: all, what the list shows, or a saved search. */
public final class QueueTool {
    private QueueTool() {}

    public static Control create(Composite parent, ViewKit kit) {
        var tool = new MenuTool(parent, kit.parts(), "queue.from", Messages.get("queue.from"), () -> choices(kit));
        kit.follow(
                kit.models().label().state(),
                tool.control(),
                state -> tool.say(Messages.get("queue.source", ChoiceWords.of(state.source()))));
        return tool.control();
    }

    private static List<MenuTool.Choice> choices(ViewKit kit) {
        PaperChoice now = kit.models().label().state().get().source();
        var offered = new ArrayList<>(kit.models().find().choices());
        if (!offered.contains(now)) {
            offered.add(now);
        }
        return offered.stream()
                .map(choice -> new MenuTool.Choice(
                        "queue." + choice.kind() + choice.name(),
                        ChoiceWords.of(choice),
                        true,
                        choice.equals(now),
                        () -> kit.models().label().from(choice)))
                .toList();
    }
}
