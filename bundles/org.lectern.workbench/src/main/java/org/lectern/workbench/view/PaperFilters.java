package org.lectern.workbench.view;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.lectern.presentation.PaperFilter;
import org.lectern.presentation.PapersModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** A field above each column of the list of papers that lets through only what has its words there. */
final class PaperFilters {
    private static final int HEIGHT = 28;
    private static final int GAP = 4;
    private static final int PAUSE_MILLIS = 200;
    /** Columns before the title have no filter. */
    private static final int FIRST = 2;

    private final ViewKit kit;
    private final PapersModel model;
    private final Composite row;
    /** Where something was typed that the model does not know yet. */
    private final Set<PaperFilter> pending = EnumSet.noneOf(PaperFilter.class);

    private final Map<PaperFilter, Text> fields = new EnumMap<>(PaperFilter.class);

    PaperFilters(Composite parent, ViewKit kit) {
        this.kit = kit;
        this.model = kit.models().papers();
        row = kit.parts().box(parent, 1, 0, 0);
        row.setLayout(null);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = HEIGHT + GAP;
        row.setLayoutData(data);
        for (PaperFilter filter : PaperFilter.values()) {
            fields.put(filter, field(filter));
        }
        show(kit.window().settings().truth("papers.filters", false));
        kit.follow(model.state(), row, state -> render());
    }

    private Text field(PaperFilter filter) {
        String word = filter.name().toLowerCase(Locale.ROOT);
        String name = Messages.get("filter.name", Messages.get("papers.column." + word));
        Text text = Parts.name(new Text(row, SWT.SINGLE | SWT.BORDER), "filter." + word, name);
        text.setMessage(Messages.get("filter.hint." + word));
        text.setToolTipText(name);
        text.setFont(kit.theme().font(TypeSize.CONTROL));
        kit.parts().dress(text, Token.VIEW, Token.TEXT);
        Runnable find = () -> {
            if (!text.isDisposed()) {
                pending.remove(filter);
                model.filter(filter, text.getText());
            }
        };
        text.addListener(SWT.Modify, event -> {
            pending.add(filter);
            text.getDisplay().timerExec(-1, find);
            text.getDisplay().timerExec(PAUSE_MILLIS, find);
        });
        text.addListener(SWT.DefaultSelection, event -> find.run());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText("");
                find.run();
            }
        });
        return text;
    }

    private void render() {
        fields.forEach((filter, text) -> {
            if (!text.isFocusControl()
                    && !pending.contains(filter)
                    && !text.getText().strip().equals(model.filter(filter))) {
                text.setText(model.filter(filter));
            }
        });
    }

    /** Keeps each field above its column. */
    void follow(Table table) {
        Runnable place = () -> place(table);
        for (TableColumn column : table.getColumns()) {
            column.addListener(SWT.Resize, event -> place.run());
        }
        table.addListener(SWT.Resize, event -> place.run());
        row.addListener(SWT.Resize, event -> place.run());
    }

    private void place(Table table) {
        int x = 0;
        for (int i = 0; i < table.getColumnCount(); i++) {
            int width = table.getColumn(i).getWidth();
            if (i >= FIRST) {
                int room = Math.max(0, Math.min(width, row.getSize().x - x) - GAP);
                fields.get(PaperFilter.values()[i - FIRST]).setBounds(x + GAP / 2, 0, room, HEIGHT);
            }
            x += width;
        }
    }

    private void show(boolean shown) {
        ((GridData) row.getLayoutData()).exclude = !shown;
        row.setVisible(shown);
        row.getParent().layout();
    }

    /** Gives whether they are shown now. */
    boolean toggle() {
        boolean shown = !row.isVisible();
        kit.window().settings().put("papers.filters", shown);
        show(shown);
        if (shown) {
            fields.get(PaperFilter.TITLE).setFocus();
        } else {
            // The fields too, because one may be about to set its filter.
            fields.forEach((filter, text) -> {
                text.setText("");
                model.filter(filter, "");
            });
        }
        return shown;
    }
}
