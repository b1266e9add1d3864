package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import org.lectern.api.search.Completion;
import org.lectern.api.search.Completion.Kind;
import org.lectern.api.search.Completion.Proposal;

/** What could stand at the caret of the search field. Only the newest question is answered. */
public final class CompletionModel {
    private static final int MOST = 12;
    /** A plain word is typed far more often than a field, whose name is proposed from its second letter on. */
    private static final int FIELD_LETTERS = 2;

    /** @param query the text that the proposals are for */
    public record State(String query, List<Proposal> proposals) {
        static final State NONE = new State("", List.of());
    }

    /** A text and where its caret is, in UTF-16 units. */
    public record Edited(String text, int caret) {}

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<State> state = new Live<>(State.NONE);
    private volatile long generation;

    public CompletionModel(Services services, Workers workers, Live<Session> session) {
        this.services = services;
        this.workers = workers;
        this.session = session;
    }

    public Live<State> state() {
        return state;
    }

    /** Proposes how to go on where the caret is, in UTF-16 units. On the view's thread. */
    public void ask(String query, int caret) {
        long mine = ++generation;
        Session who = session.get();
        workers.read(
                () -> {
                    Optional<Completion> completion = services.find(Completion.class);
                    return mine != generation || completion.isEmpty()
                            ? List.<Proposal>of()
                            : completion.get().proposals(query, caret, who.projectName(), who.viewer(), MOST);
                },
                found -> {
                    if (mine == generation) {
                        state.set(new State(query, wanted(found, caret)));
                    }
                },
                // A proposal that cannot be made is missed by nobody; the search itself tells of what is wrong.
                failure -> {});
    }

    private static List<Proposal> wanted(List<Proposal> found, int caret) {
        return found.stream()
                .filter(proposal -> proposal.kind() != Kind.FIELD || caret - proposal.from() >= FIELD_LETTERS)
                .toList();
    }

    /** Proposes nothing until asked again. */
    public void close() {
        generation++;
        state.set(State.NONE);
    }

    /** The text with the proposal in it; behind a value a blank follows, so that typing goes on. */
    public static Edited taken(String query, Proposal proposal) {
        String before = query.substring(0, proposal.from()) + proposal.text();
        String after = query.substring(proposal.to());
        boolean blank = proposal.kind() != Kind.FIELD && after.isEmpty();
        return new Edited(before + (blank ? " " : "") + after, before.length() + (blank ? 1 : 0));
    }
}
