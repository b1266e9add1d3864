package org.lectern.workbench.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.api.search.SearchOrder;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Scope;
import org.lectern.workbench.Messages;
import org.lectern.workbench.view.ViewKit;

/** The order of the list of papers, at the right of its tab: there also orders have a word that have no column. */
public final class SortTool {
    private static final String REVERSE = "papers.sort.reverse";

    private final ViewKit kit;
    private final MenuTool tool;

    private SortTool(Composite parent, ViewKit kit) {
        this.kit = kit;
        tool = new MenuTool(parent, kit.parts(), "papers.sort", Messages.get("sort.name"), this::choices);
        kit.follow(kit.models().papers().state(), tool.control(), state -> tool.say(words(state)));
    }

    public static Control create(Composite parent, ViewKit kit) {
        return new SortTool(parent, kit).tool.control();
    }

    private static String words(PapersModel.State state) {
        String by = order(state);
        return Messages.get(state.sort().reversed() ? "sort.reversed" : "sort.by", by);
    }

    /** Best first means most alike where papers are like others, and nothing where nothing is searched for. */
    private static String order(PapersModel.State state) {
        SearchOrder order = state.sort().order();
        boolean nothingAsked =
                !(state.scope() instanceof Scope.Similar) && state.query().isBlank();
        return order != SearchOrder.MATCH ? word(order) : nothingAsked ? word(SearchOrder.ADDED) : match(state);
    }

    private static String match(PapersModel.State state) {
        return state.scope() instanceof Scope.Similar ? Messages.get("sort.order.likeness") : word(SearchOrder.MATCH);
    }

    /** The order as it stands in a sentence. */
    static String word(SearchOrder order) {
        return Messages.get("sort.order." + order.name().toLowerCase(Locale.ROOT));
    }

    private List<MenuTool.Choice> choices() {
        PapersModel.State state = kit.models().papers().state().get();
        PaperSort now = state.sort();
        var choices = new ArrayList<MenuTool.Choice>();
        for (SearchOrder order : SearchOrder.values()) {
            String id = "papers.sort." + order.name().toLowerCase(Locale.ROOT);
            choices.add(new MenuTool.Choice(
                    id,
                    Messages.get("sort.by", order == SearchOrder.MATCH ? match(state) : word(order)),
                    true,
                    order == now.order(),
                    () -> kit.context().run(id)));
        }
        choices.add(new MenuTool.Choice(
                REVERSE,
                Messages.get("command." + REVERSE),
                false,
                now.reversed(),
                () -> kit.context().run(REVERSE)));
        return choices;
    }
}
