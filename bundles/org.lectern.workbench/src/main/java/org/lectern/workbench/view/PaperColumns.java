package org.lectern.workbench.view;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.api.search.SearchOrder;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Settings;
import org.lectern.workbench.Messages;
import org.lectern.workbench.look.Theme;

/** The columns of the table of papers: the title takes the room the others leave, a click on a head sorts. */
final class PaperColumns {
    private enum Head {
        UNREAD(22, null),
        STAR(24, null),
        TITLE(20, SearchOrder.TITLE),
        BYLINE(150, null),
        DATE(92, SearchOrder.DATE),
        SEEN(150, SearchOrder.COMMENTS),
        LABELS(150, null);

        private final int width;
        private final SearchOrder order;

        Head(int width, SearchOrder order) {
            this.width = width;
            this.order = order;
        }
    }

    private static final int LEAST_TITLE = 200;
    private static final int LEAST = 24;

    /** Those whose width is the user's. */
    private static final Set<Head> WIDE = EnumSet.of(Head.BYLINE, Head.DATE, Head.SEEN);

    private final Theme theme;
    private final Table table;
    private final PapersModel model;
    private final Settings settings;
    private int fitted;

    PaperColumns(Table table, PapersModel model, Theme theme, Settings settings) {
        this.theme = theme;
        this.table = table;
        this.model = model;
        this.settings = settings;
        for (Head head : Head.values()) {
            add(head);
        }
        for (Head head : WIDE) {
            column(head).addListener(SWT.Resize, event -> widened(head));
        }
    }

    /** The user's widths are kept. Before the first fitting GTK tells of widths that nobody chose. */
    private void widened(Head head) {
        int width = column(head).getWidth();
        if (fitted > 0 && width >= LEAST && width != settings.number(key(head), theme.px(head.width))) {
            settings.put(key(head), width);
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    fit();
                }
            });
        }
    }

    private static String key(Head head) {
        return "papers.width." + head.name().toLowerCase(Locale.ROOT);
    }

    private void add(Head head) {
        var column = new TableColumn(table, head == Head.DATE ? SWT.RIGHT : SWT.LEFT);
        boolean named = head.ordinal() >= Head.TITLE.ordinal();
        column.setText(named ? Messages.get("papers.column." + head.name().toLowerCase(Locale.ROOT)) : "");
        // A width of 0 hides a column for good on GTK.
        int usual = theme.px(head.width);
        column.setWidth(WIDE.contains(head) ? Math.max(LEAST, settings.number(key(head), usual)) : usual);
        if (head.order != null) {
            column.setToolTipText(Messages.get("papers.sort"));
            column.addListener(
                    SWT.Selection,
                    event -> model.sort(model.state().get().sort().clicked(head.order)));
        }
    }

    private TableColumn column(Head head) {
        return table.getColumn(head.ordinal());
    }

    /** Marks the column by which the list is sorted. */
    void show(PaperSort sort) {
        for (Head head : Head.values()) {
            if (head.order == sort.order()) {
                boolean rising = (head == Head.TITLE) != sort.reversed();
                table.setSortColumn(column(head));
                table.setSortDirection(rising ? SWT.UP : SWT.DOWN);
                return;
            }
        }
        table.setSortColumn(null);
    }

    /** Gives the title what the others leave. */
    void fit() {
        int taken = 0;
        for (Head head : Head.values()) {
            if (head != Head.TITLE) {
                // GTK widens the last column over all that is left, and says so.
                taken += head == Head.LABELS
                        ? theme.px(head.width)
                        : column(head).getWidth();
            }
        }
        int room = table.getClientArea().width;
        int rest = Math.max(LEAST_TITLE, room - taken);
        // Before the first layout there is no room at all.
        if (room > LEAST_TITLE && rest != fitted) {
            fitted = rest;
            column(Head.TITLE).setWidth(rest);
        }
    }

    /** Whether the place lies in the star of the line. */
    boolean isStar(TableItem item, int x, int y) {
        return item.getBounds(Head.STAR.ordinal()).contains(x, y);
    }
}
