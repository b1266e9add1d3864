package org.lectern.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.LecternException;

/** A search and the store that is searched, empty before each test; and short ways to fill the one and to ask the other. */
public interface SearchedStore {
    Viewer ADA = new Viewer("ada", Viewer.Role.ANNOTATOR);

    Viewer BEN = new Viewer("ben", Viewer.Role.ANNOTATOR);

    Search search();

    Store store();

    /** Adds the papers in one transaction. */
    default void add(Paper... papers) throws StoreException {
        store().papers().write(transaction -> {
            for (Paper paper : papers) {
                transaction.write(Papers.dossier(paper));
            }
            return papers.length;
        });
    }

    /** Adds papers p-1, p-2, … with these abstracts. */
    default void addAbstracts(String... abstracts) throws StoreException {
        add(Papers.withAbstracts(abstracts).toArray(Paper[]::new));
    }

    default Query query(String text, SearchOrder order) {
        return new Query(text, Project.DEFAULT, ADA, order, 0, 100);
    }

    /** The ids found, without their {@code p-}, in order of addition. */
    default String found(String text) throws LecternException {
        return ids(search().find(query(text, SearchOrder.ADDED)));
    }

    default String found(String text, String project, Viewer viewer) throws LecternException {
        return ids(search().find(new Query(text, project, viewer, SearchOrder.ADDED, 0, 100)));
    }

    default String ids(SearchAnswer answer) {
        return String.join(
                " ",
                answer.hits().stream()
                        .map(hit -> hit.paper().value().substring(2))
                        .toList());
    }

    default void label(String paper, String project, String annotator, String... labels) throws StoreException {
        store().annotations()
                .append(
                        project,
                        annotator,
                        (id, own) -> new AnnotationEvent(
                                id,
                                new PaperId("p-" + paper),
                                project,
                                annotator,
                                AnnotationEvent.Act.LABEL,
                                List.of(labels),
                                false,
                                "",
                                Instant.EPOCH,
                                RevisionId.of(1),
                                false,
                                Optional.empty()));
    }

    static Paper withAuthors(Paper paper, String... authors) {
        return new Paper(
                paper.id(),
                paper.revision(),
                List.of(authors),
                OptionalInt.of(authors.length),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                paper.sightings());
    }

    static Paper seen(Paper paper, String source, int comments) {
        var sighting = new Sighting(
                source,
                Optional.of(PartialDate.parse("2026-03-06")),
                OptionalInt.of(1),
                OptionalInt.of(comments),
                OptionalInt.empty());
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                List.of(sighting));
    }
}
