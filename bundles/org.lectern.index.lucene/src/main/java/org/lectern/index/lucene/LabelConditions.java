package org.lectern.index.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;

/**
 * Answers conditions on labels from the store, through the eyes of the one who asks. The index knows no label, so it
 * cannot tell one that is hidden. Made for one query; asks the store once.
 */
final class LabelConditions {
    private final ProjectStore projects;
    private final AnnotationStore annotations;
    private final String project;
    private final Viewer viewer;
    private List<Answer> answers;

    LabelConditions(ProjectStore projects, AnnotationStore annotations, String project, Viewer viewer) {
        this.projects = projects;
        this.annotations = annotations;
        this.project = project;
        this.viewer = viewer;
    }

    /** Papers that somebody gave this label. */
    Set<PaperId> labelled(String label, int column) throws SearchException, StoreException {
        Set<PaperId> papers =
                papers(answer -> answer.labels().stream().anyMatch(given -> given.equalsIgnoreCase(label)));
        if (papers.isEmpty()) {
            checkKnown(label, column);
        }
        return papers;
    }

    private void checkKnown(String label, int column) throws SearchException, StoreException {
        Optional<Project> known = projects.project(project);
        if (known.isEmpty()) {
            throw new SearchException(
                    "There is no project " + project + ", so label: has no meaning (column " + column + ").",
                    "label:" + label,
                    "Name a project that exists.",
                    column);
        }
        List<String> names = known.get().schema().names();
        if (names.stream().noneMatch(label::equalsIgnoreCase)) {
            throw new SearchException(
                    "The project " + project + " has no label " + label + " (column " + column + ").",
                    "label:" + label,
                    "Its labels are " + String.join(", ", names) + ".",
                    column);
        }
    }

    /** Papers that this annotator answered. */
    Set<PaperId> answeredBy(String annotator) throws StoreException {
        String wanted = annotator.toLowerCase(Locale.ROOT);
        return papers(answer -> answer.annotator().toLowerCase(Locale.ROOT).equals(wanted));
    }

    /** Papers that anybody answered. */
    Set<PaperId> answered() throws StoreException {
        return papers(answer -> true);
    }

    /** All answers in force that the viewer may see. */
    List<Answer> answers() throws StoreException {
        if (answers == null) {
            answers = annotations.answers(project, viewer);
        }
        return answers;
    }

    private Set<PaperId> papers(Predicate<Answer> which) throws StoreException {
        return answers().stream().filter(which).map(Answer::paper).collect(Collectors.toCollection(HashSet::new));
    }
}
