package org.lectern.workbench.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.presentation.Failure;
import org.lectern.presentation.Recents;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowPainter;
import org.lectern.workbench.look.RowTable;

/** The first page: what Lectern is for, three ways to begin, and the workspaces opened last. */
final class WelcomeView {
    private static final int WIDTH = 720;
    private static final int MARGIN = 32;

    private record Line(Recents.Recent recent, boolean there) {}

    private final ViewKit kit;
    private final Composite page;

    private WelcomeView(Composite parent, ViewKit kit) {
        this.kit = kit;
        page = kit.parts().box(parent, 1, MARGIN, 4);
        title();
        kit.parts().line(page, true, 1);
        step(1, "import", "file.import", true);
        step(2, "folder", "workspace.open", false);
        step(3, "book", "workspace.sample", false);
        recents();
    }

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        var scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setData("name", "welcome");
        kit.parts().dress(scroll, Token.VIEW, Token.TEXT);
        Composite outer = kit.parts().box(scroll, 1, 0, 0);
        var view = new WelcomeView(outer, kit);
        var data = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        data.widthHint = kit.theme().px(WIDTH) + 2 * MARGIN;
        view.page.setLayoutData(data);
        scroll.setContent(outer);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setMinHeight(outer.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        return ViewKit.view(scroll, outer::setFocus);
    }

    private void title() {
        kit.parts().label(page, Messages.get("welcome.title"), TypeSize.PAGE_TITLE, Token.TEXT, true);
        Label text = kit.parts().label(page, Messages.get("welcome.text"), TypeSize.CONTROL, Token.TEXT_2, false);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 520;
        wide.verticalIndent = 4;
        text.setLayoutData(wide);
        gap(8);
        Label failed = kit.parts().label(page, "", TypeSize.CONTROL, Token.ERROR, false);
        failed.setData("name", "welcome.failed");
        var line = new GridData(SWT.FILL, SWT.TOP, true, false);
        line.widthHint = 520;
        failed.setLayoutData(line);
        kit.follow(kit.models().unopened(), failed, failure -> {
            failed.setText(Parts.escape(failure.map(Failure::text).orElse("")));
            line.exclude = failure.isEmpty();
            failed.setVisible(failure.isPresent());
            page.layout(true, true);
        });
    }

    private void gap(int height) {
        var gap = kit.parts().box(page, 1, 0, 0);
        var data = new GridData();
        data.heightHint = height;
        gap.setLayoutData(data);
    }

    private void step(int number, String icon, String command, boolean primary) {
        Composite row = kit.parts().box(page, 5, 8, 8);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label digit = kit.parts().label(row, Integer.toString(number), TypeSize.PAGE_TITLE, Token.TEXT_2, false);
        var digitData = new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 1, 2);
        digitData.widthHint = kit.theme().px(24);
        digit.setLayoutData(digitData);
        kit.parts().icon(row, icon, Token.TEXT);
        kit.parts()
                .label(row, Messages.get("welcome." + command), TypeSize.ABSTRACT, Token.TEXT, true)
                .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        String keyText = kit.window()
                .contributions()
                .command(command)
                .map(kit.window().keys()::text)
                .orElse("");
        Label key = kit.parts().label(row, keyText, TypeSize.META, Token.TEXT_2, false);
        key.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false, 1, 2));
        String word =
                kit.window().contributions().command(command).map(Command::name).orElse(command);
        Button button = primary
                ? kit.parts().primary(row, "welcome." + command, word.replace("…", ""))
                : kit.parts().button(row, "welcome." + command, word.replace("…", ""));
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false, 1, 2));
        button.addListener(SWT.Selection, event -> kit.context().run(command));
        Label text = kit.parts()
                .label(row, Messages.get("welcome." + command + ".text"), TypeSize.CONTROL, Token.TEXT_2, false);
        text.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        kit.parts().line(page, true, 1);
    }

    private void recents() {
        gap(8);
        kit.parts().label(page, Messages.get("welcome.recent"), TypeSize.META, Token.TEXT_2, true);
        Composite frame = kit.parts().box(page, 1, 1, 0);
        kit.parts().frame(frame, Token.HAIRLINE);
        var table = new RowTable<Line>(frame, kit.theme(), "welcome.recent", SWT.NONE)
                .column(
                        Messages.get("welcome.workspace"),
                        190,
                        line -> line.recent().folder().getFileName().toString(),
                        (line, area, pen) -> pen.text(
                                line.recent().folder().getFileName().toString(),
                                area,
                                line.there() ? Token.ACCENT : Token.TEXT_2))
                .column(
                        Messages.get("welcome.folder"),
                        0,
                        line -> line.recent().folder().toString(),
                        (line, area, pen) -> pen.text(line.recent().folder().toString(), area, Token.TEXT_2))
                .column(
                        Messages.get("welcome.papers"),
                        80,
                        line -> Messages.get("count", line.recent().papers()),
                        (line, area, pen) -> pen.text(
                                Messages.get("count", line.recent().papers()),
                                area,
                                Token.TEXT,
                                TypeSize.CONTROL,
                                false,
                                true))
                .column(
                        Messages.get("welcome.opened"),
                        150,
                        WelcomeView::opened,
                        (line, area, pen) -> pen.text(opened(line), area, line.there() ? Token.TEXT_2 : Token.ERROR))
                .onOpen(line -> open(line.recent()));
        Parts.name(table.table(), "welcome.recent", Messages.get("welcome.recent"));
        table.onSelect(line -> {
            if (line.there()) {
                open(line.recent());
            }
        });
        List<Recents.Recent> list = kit.window().recents().list();
        table.set(list.stream()
                .map(recent -> new Line(recent, Files.isDirectory(recent.folder())))
                .toList());
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint =
                kit.theme().px(26) + kit.theme().px(RowPainter.HEIGHT) * Math.max(1, Math.min(6, list.size()));
        table.table().setLayoutData(data);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        if (list.isEmpty()) {
            kit.parts().label(page, Messages.get("welcome.recent.none"), TypeSize.META, Token.TEXT_2, false);
        }
    }

    private static String opened(Line line) {
        return line.there() ? line.recent().opened() : Messages.get("welcome.missing");
    }

    private void open(Recents.Recent recent) {
        Path folder = recent.folder();
        kit.window().openWorkspace(folder);
    }
}
