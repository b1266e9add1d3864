package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.model.Merge;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Provenance;
import org.lectern.api.model.SourceRecord;
import org.lectern.presentation.Facts;
import org.lectern.presentation.OriginModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** Which source says what of the paper that is read, of what it is a version, and which papers went into it. */
final class OriginView {
    /**
     * A line.
     *
     * @param paper it leads to, where it is about another one
     */
    private record Line(String what, String from, String where, String why, Optional<PaperId> paper) {}

    private OriginView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "info",
                        Messages.get("reader.empty.title"),
                        Messages.get("origin.empty.text"))
                .control();
        var table = new RowTable<Line>(control, kit.theme(), "origin", SWT.V_SCROLL)
                .column(
                        Messages.get("origin.column.what"),
                        200,
                        Line::what,
                        (line, area, pen) -> pen.text(line.what(), area, Token.TEXT))
                .column(
                        Messages.get("origin.column.from"),
                        0,
                        Line::from,
                        (line, area, pen) ->
                                pen.text(line.from(), area, line.paper().isPresent() ? Token.ACCENT : Token.TEXT))
                .column(
                        Messages.get("origin.column.where"),
                        150,
                        Line::where,
                        (line, area, pen) -> pen.text(line.where(), area, Token.TEXT_2))
                .column(
                        Messages.get("origin.column.why"),
                        280,
                        Line::why,
                        (line, area, pen) -> pen.text(line.why(), area, Token.TEXT_2))
                .onOpen(line -> line.paper().ifPresent(kit.context().selection()::show));
        Parts.name(table.table(), "origin", Messages.get("view.origin"));
        kit.follow(
                kit.models().reader().state(),
                control,
                state -> kit.models().origin().open(state.paper().map(paper -> paper.id())));
        kit.follow(kit.models().origin().state(), control, state -> {
            table.set(lines(state));
            ViewKit.front(control, state.paper().isEmpty() ? empty : table.table());
        });
        return ViewKit.view(control, table.table()::setFocus);
    }

    private static List<Line> lines(OriginModel.State state) {
        var lines = new ArrayList<Line>();
        for (OriginModel.Version version : state.versions()) {
            lines.add(new Line(
                    Messages.get(version.isLater() ? "origin.version-of" : "origin.version"),
                    version.paper().title(),
                    version.paper().published().map(at -> at.date().toString()).orElse(""),
                    "",
                    Optional.of(version.paper().id())));
        }
        for (Merge merge : state.merges()) {
            lines.add(new Line(
                    Messages.get("origin.merged"), merge.title(), merge.person(), merge.reason(), Optional.empty()));
        }
        for (Provenance.Origin origin : state.fields()) {
            SourceRecord record = origin.record();
            lines.add(new Line(
                    Messages.get("origin.field." + origin.field()),
                    source(record),
                    record.place(),
                    Messages.get("origin.joined." + record.joined().name().toLowerCase(Locale.ROOT)),
                    Optional.empty()));
        }
        return lines;
    }

    private static String source(SourceRecord record) {
        String name = Facts.shortName(record.sighting().source());
        return record.sighting()
                .seenOn()
                .map(day -> name + ", " + Facts.date(day))
                .orElse(name);
    }
}
