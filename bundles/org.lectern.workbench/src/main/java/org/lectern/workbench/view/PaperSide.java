package org.lectern.workbench.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Sighting;
import org.lectern.api.search.Hit;
import org.lectern.presentation.Facts;
import org.lectern.presentation.ReaderModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowPainter;
import org.lectern.workbench.look.RowTable;

/** Beside a paper: where it was seen, the reader's note, and papers like it. The note is kept as it is typed. */
final class PaperSide {
    private static final int MOST_SIGHTINGS = 4;
    private static final int NOTE_PAUSE_MILLIS = 800;
    private static final int NOTE_HEIGHT = 52;

    private final ViewKit kit;
    private final Composite control;
    private final Label seen;
    private final RowTable<Sighting> sightings;
    private final Text note;
    private final Label noteState;
    private final Label similarState;
    private final RowTable<Hit> similar;
    private final Runnable keep = this::keepNote;
    private Optional<PaperId> paper = Optional.empty();
    private boolean rendering;
    private boolean noteChanged;

    PaperSide(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.parts().box(parent, 2, 12, 4);
        seen = head("side.sightings");
        sightings = new RowTable<Sighting>(control, kit.theme(), "reader.sightings", SWT.NO_SCROLL)
                .column(
                        84,
                        PaperSide::day,
                        (s, area, pen) -> pen.text(day(s), area, Token.TEXT_2, TypeSize.META, false, false))
                .column(0, Sighting::source, (s, area, pen) -> pen.text(Facts.shortName(s.source()), area, Token.TEXT))
                .column(
                        90,
                        PaperSide::talk,
                        (s, area, pen) -> pen.text(talk(s), area, Token.TEXT_2, TypeSize.META, false, true));
        Parts.name(sightings.table(), "reader.sightings", Messages.get("side.sightings"));
        kit.parts().line(control, true, 2);
        noteState = head("side.note");
        note = Parts.name(
                new Text(control, SWT.MULTI | SWT.WRAP | SWT.BORDER), "reader.note", Messages.get("side.note"));
        note.setFont(kit.theme().font(TypeSize.CONTROL));
        kit.parts().dress(note, Token.VIEW, Token.TEXT);
        note.setMessage(Messages.get("side.note.hint"));
        var noteData = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        noteData.heightHint = kit.theme().px(NOTE_HEIGHT);
        noteData.widthHint = 100;
        note.setLayoutData(noteData);
        note.addListener(SWT.Modify, event -> noteTyped());
        note.addListener(SWT.FocusOut, event -> keepNote());
        kit.parts().line(control, true, 2);
        similarState = head("side.similar");
        similar = new RowTable<Hit>(control, kit.theme(), "reader.similar", SWT.V_SCROLL)
                .column(78, hit -> score(hit), (hit, area, pen) -> {
                    pen.text(score(hit), area, Token.TEXT_2, TypeSize.META, false, false);
                    var bar = new Rectangle(area.x + 32, area.y + 10, area.width - 32, 4);
                    pen.bar(hit.score(), bar, Token.CONTROL_LINE);
                })
                .column(0, Hit::title, (hit, area, pen) -> pen.text(hit.title(), area, Token.TEXT))
                .onOpen(hit -> kit.context().selection().show(hit.paper()))
                .act(
                        Messages.get("side.similar.show"),
                        hit -> kit.context().selection().show(hit.paper()));
        Parts.name(similar.table(), "reader.similar", Messages.get("side.similar"));
        var rest = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        rest.minimumHeight = 3 * kit.theme().px(RowPainter.HEIGHT);
        rest.heightHint = 3 * kit.theme().px(RowPainter.HEIGHT);
        rest.widthHint = 100;
        similar.table().setLayoutData(rest);
        kit.follow(kit.models().reader().state(), control, this::render);
    }

    /** A small heading; gives the label at its right. */
    private Label head(String key) {
        kit.parts()
                .label(control, Messages.get(key), TypeSize.META, Token.TEXT_2, true)
                .setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        Label right = kit.parts().label(control, "", TypeSize.META, Token.TEXT_2, false);
        right.setAlignment(SWT.RIGHT);
        right.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return right;
    }

    private void render(ReaderModel.State state) {
        if (state.paper().isEmpty()) {
            paper = Optional.empty();
            return;
        }
        Paper shown = state.paper().get();
        boolean other = !paper.equals(Optional.of(shown.id()));
        if (other) {
            keepNote();
            paper = Optional.of(shown.id());
        }
        showSightings(shown.sightings());
        showVersions(state.versions());
        if (other || !note.isFocusControl()) {
            rendering = true;
            if (!note.getText().equals(state.reading().note())) {
                note.setText(state.reading().note());
            }
            noteState.setText("");
            rendering = false;
        } else if (note.getText().equals(state.reading().note())) {
            noteState.setText(note.getText().isEmpty() ? "" : Messages.get("side.note.saved"));
        }
        similar.set(state.similar());
        similarState.setText(
                !state.similarKnown()
                        ? Messages.get("side.similar.looking")
                        : state.similar().isEmpty()
                                ? Messages.get("side.similar.none")
                                : Messages.get("side.similar.by"));
    }

    /** How many other versions of the paper there are, behind the number of its pages; their titles in the tip. */
    private void showVersions(List<Paper> versions) {
        if (!versions.isEmpty()) {
            seen.setText(seen.getText() + " · " + Messages.get("side.versions", versions.size()));
        }
        seen.setToolTipText(
                versions.isEmpty()
                        ? null
                        : versions.stream()
                                .map(other -> other.title() + " (" + other.id() + ")")
                                .collect(Collectors.joining("\n")));
    }

    private void showSightings(List<Sighting> all) {
        seen.setText(Messages.get("papers.pages", all.size()));
        sightings.set(ViewKit.first(all.reversed(), MOST_SIGHTINGS));
        int height = Math.min(all.size(), MOST_SIGHTINGS) * kit.theme().px(RowPainter.HEIGHT);
        if (!(sightings.table().getLayoutData() instanceof GridData data) || data.heightHint != height) {
            var data2 = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
            data2.heightHint = height;
            data2.widthHint = 100;
            sightings.table().setLayoutData(data2);
            control.layout();
        }
    }

    private void noteTyped() {
        if (!rendering) {
            noteChanged = true;
            Display display = note.getDisplay();
            display.timerExec(-1, keep);
            display.timerExec(NOTE_PAUSE_MILLIS, keep);
        }
    }

    private void keepNote() {
        if (noteChanged && !note.isDisposed()) {
            noteChanged = false;
            String words = note.getText();
            paper.ifPresent(id -> kit.models().reading().note(id, words));
        }
    }

    private static String day(Sighting sighting) {
        return sighting.seenOn().map(Facts::date).orElse("");
    }

    private static String talk(Sighting sighting) {
        return sighting.comments().isPresent()
                ? Messages.get("papers.comments", sighting.comments().getAsInt())
                : "";
    }

    private static String score(Hit hit) {
        return String.format("%.2f", hit.score());
    }
}
