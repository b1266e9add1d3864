package org.lectern.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.api.model.Answer;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Completion;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StoreException;
import org.lectern.text.WordForm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Completes what stands before the caret: a field's name, or after its colon one of its values. */
@Component
public final class QueryCompletion implements Completion {
    private final LuceneIndex index;
    private final ProjectStore projects;
    private final AnnotationStore annotations;
    private final SearchStore searches;

    @Activate
    public QueryCompletion(
            @Reference LuceneIndex index,
            @Reference ProjectStore projects,
            @Reference AnnotationStore annotations,
            @Reference SearchStore searches) {
        this.index = index;
        this.projects = projects;
        this.annotations = annotations;
        this.searches = searches;
    }

    @Override
    public List<Proposal> proposals(String query, int caret, String project, Viewer viewer, int limit)
            throws StoreException {
        Typed typed = Typed.in(query, Math.clamp(caret, 0, query.length()));
        if (typed.field().isEmpty()) {
            return typed.start().isEmpty()
                    ? List.of()
                    : proposals(typed, FieldValues.all().stream().map(field -> field + ":"), Kind.FIELD, limit);
        }
        return switch (typed.field()) {
            case "label" -> proposals(typed, labels(project), Kind.LABEL, limit);
            case "annotator" -> proposals(typed, annotators(project, viewer), Kind.ANNOTATOR, limit);
            case "search" -> proposals(typed, searches(viewer), Kind.VALUE, limit);
            case "author" -> proposals(typed, names(Fields.AUTHOR, typed, limit), Kind.AUTHOR, limit);
            case "organization" ->
                proposals(typed, names(Fields.ORGANIZATION_NAME, typed, limit), Kind.ORGANIZATION, limit);
            case "source" -> proposals(typed, names(Fields.SOURCE_NAME, typed, limit), Kind.SOURCE, limit);
            default -> proposals(typed, FieldValues.values(typed.field()).stream(), Kind.VALUE, limit);
        };
    }

    private Stream<String> labels(String project) throws StoreException {
        return projects.project(project).stream().flatMap(known -> known.schema().names().stream());
    }

    private Stream<String> searches(Viewer viewer) throws StoreException {
        return searches.searches(viewer.name()).stream().map(SavedSearch::name);
    }

    private Stream<String> annotators(String project, Viewer viewer) throws StoreException {
        return annotations.answers(project, viewer).stream()
                .map(Answer::annotator)
                .distinct()
                .sorted();
    }

    private Stream<String> names(String field, Typed typed, int limit) {
        try (IndexView view = index.asItIs()) {
            return new Names(view.reader()).beginning(field, WordForm.fold(typed.start()), limit).stream();
        } catch (IOException e) {
            // Nothing is lost: the next question finds the damage and says so.
            return Stream.of();
        }
    }

    private static List<Proposal> proposals(Typed typed, Stream<String> texts, Kind kind, int limit) {
        String start = WordForm.fold(typed.start());
        return texts.filter(text -> Names.hasWordWith(start, text))
                .map(text -> new Proposal(typed.from(), typed.to(), quoted(text), kind))
                .filter(proposal -> !proposal.text().equals(typed.start()))
                .limit(limit)
                .toList();
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> QueryText.endsWord((char) c)) ? '"' + text.replace("\"", "") + '"' : text;
    }

    /**
     * What is being typed.
     *
     * @param field empty outside a field
     * @param start what stands before the caret of the word
     * @param from where the word begins
     * @param to where it ends, which may be behind the caret
     */
    private record Typed(String field, String start, int from, int to) {
        static Typed in(String query, int caret) {
            int run = beginning(query, caret);
            int end = caret;
            while (end < query.length() && !QueryText.endsWord(query.charAt(end))) {
                end++;
            }
            String before = query.substring(run, caret);
            int sign = before.startsWith("-") ? 1 : 0;
            int colon = before.indexOf(':');
            String field = colon < 0 ? "" : before.substring(sign, colon).toLowerCase(Locale.ROOT);
            if (!FieldValues.isField(field)) {
                return new Typed("", before.substring(sign), run + sign, end);
            }
            int value = run + colon + 1;
            int quote = value < caret && QueryText.isQuote(query.charAt(value)) ? 1 : 0;
            int closed = quote == 1 && end < query.length() && QueryText.isQuote(query.charAt(end)) ? 1 : 0;
            return new Typed(field, query.substring(value + quote, caret), value, end + closed);
        }

        /** Where the word at the caret begins; a quotation that is still open, right after a colon, belongs to it. */
        private static int beginning(String query, int caret) {
            int opened = -1;
            for (int i = 0; i < caret; i++) {
                if (QueryText.isQuote(query.charAt(i))) {
                    opened = opened < 0 ? i : -1;
                }
            }
            int run = opened > 0 && query.charAt(opened - 1) == ':' ? opened : caret;
            while (run > 0 && !QueryText.endsWord(query.charAt(run - 1))) {
                run--;
            }
            return run;
        }
    }
}
