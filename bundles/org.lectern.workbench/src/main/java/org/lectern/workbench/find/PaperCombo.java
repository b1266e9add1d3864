package org.lectern.workbench.find;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.lectern.presentation.FindModels;
import org.lectern.presentation.PaperChoice;
import org.lectern.workbench.Messages;
import org.lectern.workbench.view.ViewKit;

/** Which papers an analysis takes. Follows the list and the saved searches; what is chosen stays chosen while it is there. */
public final class PaperCombo {
    private final FindModels model;
    private final Combo combo;
    private List<PaperChoice> offered = List.of();

    public PaperCombo(Composite parent, ViewKit kit, String id) {
        model = kit.models().find();
        combo = kit.parts().combo(parent, id, Messages.get("parameters.papers"));
        combo.addListener(SWT.Selection, event -> chosen());
        kit.follow(kit.models().papers().state(), combo, state -> offer());
        kit.follow(model.searches().state(), combo, state -> offer());
        kit.follow(model.analysed(), combo, state -> select());
    }

    public Combo control() {
        return combo;
    }

    private void offer() {
        List<PaperChoice> now = model.choices();
        if (!now.equals(offered)) {
            offered = now;
            combo.setItems(now.stream().map(ChoiceWords::of).toArray(String[]::new));
            select();
        }
    }

    /** The list's choice is all papers while it shows all; a search that is gone is no choice any more. */
    private void select() {
        PaperChoice chosen = model.analysed().get();
        Optional<PaperChoice> shown = offered.stream()
                .filter(choice ->
                        choice.kind() == chosen.kind() && choice.name().equals(chosen.name()))
                .findFirst();
        combo.select(shown.map(offered::indexOf).orElse(0));
    }

    private void chosen() {
        int index = combo.getSelectionIndex();
        if (index >= 0 && index < offered.size()) {
            model.analysed().set(offered.get(index));
        }
    }
}
