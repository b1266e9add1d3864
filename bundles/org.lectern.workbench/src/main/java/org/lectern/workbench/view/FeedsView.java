package org.lectern.workbench.view;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.model.Feed;
import org.lectern.presentation.FeedsModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.dialog.FeedDialog;
import org.lectern.workbench.dialog.FeedWords;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** The feeds that are followed, and how they stand. Insert follows another, Enter shows all of one, Delete ends it. */
public final class FeedsView {
    private final ViewKit kit;
    private final Composite control;
    private final Composite empty;
    private final Composite absent;
    private final RowTable<Feed> table;

    private FeedsView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.stack(parent);
        empty = new EmptyState(
                        control,
                        kit.parts(),
                        "feed",
                        Messages.get("feeds.empty.title"),
                        Messages.get("feeds.empty.text"))
                .step(
                        "feeds.empty.add",
                        Messages.get("feeds.empty.add"),
                        () -> kit.window().run("feeds.add"))
                .step(
                        "feeds.empty.list",
                        Messages.get("feeds.empty.list"),
                        () -> kit.window().run("feeds.add-list"))
                .control();
        absent = new EmptyState(
                        control,
                        kit.parts(),
                        "feed",
                        Messages.get("feeds.absent.title"),
                        Messages.get("feeds.absent.text"))
                .control();
        table = new RowTable<Feed>(control, kit.theme(), "feeds", SWT.V_SCROLL)
                .column(
                        Messages.get("feeds.column.feed"),
                        300,
                        FeedWords::name,
                        (feed, area, pen) -> pen.text(FeedWords.name(feed), area, Token.TEXT))
                .column(
                        Messages.get("feeds.column.asked"),
                        130,
                        FeedWords::asked,
                        (feed, area, pen) -> pen.text(FeedWords.asked(feed), area, Token.TEXT_2))
                .column(
                        Messages.get("feeds.column.next"),
                        130,
                        feed -> FeedWords.next(feed, Instant.now()),
                        (feed, area, pen) -> pen.text(FeedWords.next(feed, Instant.now()), area, Token.TEXT_2))
                .column(
                        Messages.get("feeds.column.papers"),
                        110,
                        FeedWords::papers,
                        (feed, area, pen) -> pen.text(FeedWords.papers(feed), area, Token.TEXT_2))
                .column(
                        Messages.get("feeds.column.state"),
                        0,
                        FeedWords::state,
                        (feed, area, pen) -> pen.text(
                                FeedWords.state(feed), area, feed.lastError().isPresent() ? Token.ERROR : Token.TEXT_2))
                .onOpen(feed -> FeedDialog.on(kit.window(), feed).open());
        Parts.name(table.table(), "feeds", Messages.get("view.feeds"));
        table.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                selected(feed -> FeedDialog.ask(kit.window(), feed));
            } else if (event.keyCode == SWT.INSERT) {
                kit.window().run("feeds.add");
            }
        });
        table.act(
                        Messages.get("feeds.refresh.this"),
                        feed -> kit.models().feeds().refresh(List.of(feed.address())))
                .act(
                        Messages.get("feeds.details"),
                        feed -> FeedDialog.on(kit.window(), feed).open())
                .act(Messages.get("feeds.remove"), feed -> FeedDialog.ask(kit.window(), feed));
        kit.follow(kit.models().feeds().state(), control, this::render);
        kit.models().feeds().reload();
    }

    static View create(Composite parent, ViewContext context) {
        var view = new FeedsView(parent, ViewKit.of(context));
        return ViewKit.view(view.control, view.table.table()::setFocus);
    }

    private void selected(Consumer<Feed> act) {
        table.selected().ifPresent(act);
    }

    private void render(FeedsModel.State state) {
        table.set(state.feeds());
        ViewKit.front(control, !state.present() ? absent : state.feeds().isEmpty() ? empty : table.table());
    }
}
