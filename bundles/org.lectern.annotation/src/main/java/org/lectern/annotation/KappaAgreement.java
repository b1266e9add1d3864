package org.lectern.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.api.annotation.Agreement;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Percent agreement and Cohen's kappa of every two annotators. */
@Component
public final class KappaAgreement implements Agreement {
    private final ProjectStore projects;
    private final AnnotationStore answers;

    @Activate
    public KappaAgreement(@Reference ProjectStore projects, @Reference AnnotationStore answers) {
        this.projects = projects;
        this.answers = answers;
    }

    @Override
    public Summary of(String project, Viewer viewer) throws AnnotationException, StoreException {
        if (projects.project(project).isEmpty()) {
            throw new AnnotationException(
                    "There is no project called " + project + ".", project, "List the projects to see their names.");
        }
        var byAnnotator = new TreeMap<String, Map<PaperId, Set<String>>>();
        var annotatorsOf = new HashMap<PaperId, Integer>();
        for (Answer answer : answers.answers(project, viewer)) {
            byAnnotator
                    .computeIfAbsent(answer.annotator(), name -> new HashMap<>())
                    .put(answer.paper(), Set.copyOf(answer.labels()));
            annotatorsOf.merge(answer.paper(), 1, Integer::sum);
        }
        int shared = (int) annotatorsOf.values().stream().filter(n -> n > 1).count();
        return new Summary(project, shared, pairs(byAnnotator));
    }

    private static List<Pair> pairs(SortedMap<String, Map<PaperId, Set<String>>> byAnnotator) {
        var names = List.copyOf(byAnnotator.keySet());
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < names.size(); i++) {
            for (String second : names.subList(i + 1, names.size())) {
                String first = names.get(i);
                ContingencyTable<Set<String>> table = table(byAnnotator.get(first), byAnnotator.get(second));
                if (table.size() > 0) {
                    pairs.add(new Pair(first, second, table.size(), table.percent(), table.kappa()));
                }
            }
        }
        return pairs;
    }

    private static ContingencyTable<Set<String>> table(
            Map<PaperId, Set<String>> first, Map<PaperId, Set<String>> second) {
        var table = new ContingencyTable<Set<String>>();
        first.forEach((paper, labels) -> {
            if (second.containsKey(paper)) {
                table.add(labels, second.get(paper));
            }
        });
        return table;
    }
}
