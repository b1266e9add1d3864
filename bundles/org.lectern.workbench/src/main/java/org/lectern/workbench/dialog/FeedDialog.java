package org.lectern.workbench.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.model.Feed;
import org.lectern.presentation.Failure;
import org.lectern.presentation.FeedsModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** A feed to be followed, or one that is: its address, how often it is asked for, and how it stands. */
public final class FeedDialog {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 330;
    private static final List<Duration> OFTEN =
            Stream.of(1, 3, 6, 12, 24, 72, 168).map(Duration::ofHours).toList();
    private static final Duration DAILY = Duration.ofDays(1);

    private final MainWindow window;
    private final FeedsModel model;
    private final Parts parts;
    private final Optional<Feed> feed;
    private final List<Duration> choices;
    private Shell shell;
    private Text address;
    private Text name;
    private Combo every;
    private Button inside;
    private Label note;
    private Button go;

    private FeedDialog(MainWindow window, Optional<Feed> feed) {
        this.window = window;
        this.model = window.models().feeds();
        this.parts = window.parts();
        this.feed = feed;
        Stream<Duration> own = feed.map(Feed::every).stream();
        this.choices = Stream.concat(OFTEN.stream(), own).distinct().sorted().toList();
    }

    /** For a feed that is not followed yet. */
    public static FeedDialog another(MainWindow window) {
        return new FeedDialog(window, Optional.empty());
    }

    /** For one that is. */
    public static FeedDialog on(MainWindow window, Feed feed) {
        return new FeedDialog(window, Optional.of(feed));
    }

    public void open() {
        shell = Popup.over(window, parts, "feed", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
        shell.setText(feed.map(FeedWords::name).orElse(Messages.get("feed.title")));
        shell.setLayout(Parts.grid(1, 16, 12));
        fields();
        note = parts.label(shell, feed.map(FeedDialog::facts).orElse(""), TypeSize.CONTROL, Token.TEXT_2, false);
        note.setData("name", "feed.note");
        var wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = parts.theme().px(WIDTH - 32);
        note.setLayoutData(wide);
        if (feed.flatMap(Feed::lastError).isPresent()) {
            parts.dress(note, Token.VIEW, Token.ERROR);
        }
        buttons();
        shell.open();
        if (feed.isEmpty()) {
            address.setFocus();
        } else {
            every.setFocus();
        }
    }

    private void fields() {
        Composite fields = parts.box(shell, 2, 0, 8);
        fields.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        address = field(fields, "feed.address");
        name = field(fields, "feed.name");
        feed.ifPresent(known -> {
            address.setText(known.address());
            address.setEditable(false);
            name.setText(FeedWords.name(known));
            name.setEditable(false);
        });
        parts.label(fields, Messages.get("feed.every"), TypeSize.CONTROL, Token.TEXT, false);
        every = parts.combo(fields, "feed.every", Messages.get("feed.every"));
        choices.forEach(choice -> every.add(FeedWords.every(choice)));
        every.select(choices.indexOf(feed.map(Feed::every).orElse(DAILY)));
        parts.label(fields, "", TypeSize.CONTROL, Token.TEXT, false);
        inside = Parts.name(new Button(fields, SWT.CHECK), "feed.private", Messages.get("feed.private"));
        inside.setText(Messages.get("feed.private"));
        inside.setFont(parts.theme().font(TypeSize.CONTROL));
        inside.setSelection(feed.map(Feed::allowPrivate).orElse(false));
        parts.dress(inside, Token.VIEW, Token.TEXT);
    }

    private Text field(Composite fields, String id) {
        parts.label(fields, Messages.get(id), TypeSize.CONTROL, Token.TEXT, false);
        Text text = Parts.name(new Text(fields, SWT.SINGLE | SWT.BORDER), id, Messages.get(id));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    /** How it stands, a line each. */
    private static String facts(Feed feed) {
        return Messages.get(
                "feed.facts",
                FeedWords.state(feed),
                FeedWords.asked(feed),
                FeedWords.next(feed, Instant.now()),
                FeedWords.papers(feed));
    }

    private void buttons() {
        Composite buttons = parts.box(shell, 3, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        go = parts.primary(buttons, "feed.go", Messages.get(feed.isPresent() ? "feed.keep" : "feed.follow"));
        go.addListener(SWT.Selection, event -> feed.ifPresentOrElse(this::keep, this::follow));
        if (feed.isPresent()) {
            Button ask = parts.button(buttons, "feed.ask", Messages.get("feeds.refresh.this"));
            ask.addListener(SWT.Selection, event -> {
                model.refresh(List.of(feed.get().address()));
                shell.close();
            });
        }
        Button cancel = parts.button(buttons, "feed.cancel", Messages.get("button.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        shell.setDefaultButton(go);
    }

    private Duration chosen() {
        return choices.get(every.getSelectionIndex());
    }

    private void keep(Feed known) {
        if (known.allowPrivate() != inside.getSelection()) {
            model.replace(known, chosen(), inside.getSelection());
        } else if (!known.every().equals(chosen())) {
            model.schedule(known, chosen());
        }
        shell.close();
    }

    private void follow() {
        go.setEnabled(false);
        Optional<String> title = Optional.of(name.getText().strip()).filter(text -> !text.isEmpty());
        model.add(
                new Subscription(address.getText().strip(), title, Optional.empty(), chosen(), inside.getSelection()),
                added -> {
                    window.showView("feeds", "bottom");
                    if (!shell.isDisposed()) {
                        shell.close();
                    }
                },
                this::refused);
    }

    /** The dialog stays, so that the address can be mended. */
    private void refused(Failure failure) {
        if (!shell.isDisposed()) {
            parts.dress(note, Token.VIEW, Token.ERROR);
            note.setText(Parts.escape(failure.text()));
            go.setEnabled(true);
            address.setFocus();
            shell.layout(true, true);
        }
    }

    /** Asks whether the feed is to be followed no longer. */
    public static void ask(MainWindow window, Feed feed) {
        Question.ask(
                window,
                "feed.remove",
                Messages.get("feeds.remove"),
                Messages.get("feed.remove.text", FeedWords.name(feed)),
                Messages.get("feed.remove.go"),
                () -> window.models().feeds().remove(feed));
    }
}
