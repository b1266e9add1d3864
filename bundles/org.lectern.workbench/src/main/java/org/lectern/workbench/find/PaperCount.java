package org.lectern.workbench.find;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.presentation.PapersModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** How many papers are listed, of how many. Keeps room for the longest it can say, so that the field beside it stays. */
final class PaperCount {
    private final Label label;
    private final GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
    private long most = -1;

    PaperCount(Composite parent, Parts parts) {
        label = parts.label(parent, "", TypeSize.CONTROL, Token.TEXT_2, false);
        label.setAlignment(SWT.RIGHT);
        label.setData("name", "papers.count");
        label.setLayoutData(data);
    }

    /** While the answer is awaited the last count stays: the number of another query would be wrong. */
    void show(PapersModel.State state) {
        if (state.all() != most) {
            most = state.all();
            data.widthHint =
                    Math.max(width(Messages.get("papers.all", most)), width(Messages.get("papers.of", most, most)));
        }
        if (!state.loading()) {
            label.setText(
                    state.query().isBlank() && state.total() == state.all()
                            ? Messages.get("papers.all", state.total())
                            : Messages.get("papers.of", state.total(), state.all()));
        }
    }

    private int width(String words) {
        var gc = new GC(label);
        try {
            gc.setFont(label.getFont());
            return gc.textExtent(words).x + 2;
        } finally {
            gc.dispose();
        }
    }
}
