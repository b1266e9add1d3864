package org.lectern.presentation;

import java.util.ArrayList;
import java.util.List;

/**
 * Which papers an analysis, an export or the labelling takes. It is a query, so what it means grows with the workspace.
 *
 * @param name of the saved search; empty for others
 * @param query empty for all papers
 */
public record PaperChoice(Kind kind, String name, String query) {
    /** Where the query comes from. */
    public enum Kind {
        ALL,
        /** What the list of papers shows. */
        LISTED,
        SAVED
    }

    public static final PaperChoice ALL = new PaperChoice(Kind.ALL, "", "");

    static PaperChoice listed(String query) {
        return new PaperChoice(Kind.LISTED, "", query);
    }

    static PaperChoice saved(SearchesModel.Line line) {
        return new PaperChoice(Kind.SAVED, line.name(), line.search().query());
    }

    /** All, what the list shows where that is less, and the saved searches that mean this project's labels. */
    static List<PaperChoice> of(String listed, List<SearchesModel.Line> saved, Session who) {
        var choices = new ArrayList<PaperChoice>();
        choices.add(ALL);
        if (!listed.isBlank()) {
            choices.add(listed(listed));
        }
        saved.stream()
                .filter(line ->
                        line.problem().isEmpty() && line.search().project().equals(who.projectName()))
                .map(PaperChoice::saved)
                .forEach(choices::add);
        return List.copyOf(choices);
    }
}
