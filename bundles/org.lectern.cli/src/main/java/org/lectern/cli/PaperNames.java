package org.lectern.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.workspace.WorkspaceException;

/** Finds the paper a user names: by id, by identifier, or by the beginning of its title. */
final class PaperNames {
    private static final int CANDIDATES = 6;

    private final PaperStore store;

    PaperNames(PaperStore store) {
        this.store = store;
    }

    /** @throws WorkspaceException where no paper or more than one is named so; the candidates are in the advice */
    Paper find(String name) throws WorkspaceException, StoreException {
        Set<PaperId> found = new LinkedHashSet<>();
        if (name.startsWith("p-") && name.length() > 2) {
            found.add(new PaperId(name));
        }
        Optional<Identifier> identifier = Identifier.parse(name);
        if (identifier.isPresent()) {
            found.addAll(store.withIdentifier(identifier.get()));
        }
        List<Paper> papers = store.papers(found);
        if (papers.isEmpty() && identifier.isEmpty() && !name.isBlank()) {
            papers = store.papers(store.withTitlePrefix(name, CANDIDATES));
        }
        return onlyOne(papers, name);
    }

    private static Paper onlyOne(List<Paper> papers, String name) throws WorkspaceException {
        if (papers.isEmpty()) {
            throw new WorkspaceException(
                    "There is no paper " + name + ".",
                    name,
                    "Name it by its id (lectern papers lists them), by an identifier such as arxiv:2410.20672, or by the"
                            + " beginning of its title.");
        }
        if (papers.size() > 1) {
            throw new WorkspaceException(
                    "Several papers are called " + name + ".",
                    name,
                    "Name one of "
                            + papers.stream()
                                    .map(paper -> paper.id() + " (" + paper.title() + ")")
                                    .collect(Collectors.joining(", "))
                            + (papers.size() == CANDIDATES ? ", …" : "") + ".");
        }
        return papers.getFirst();
    }
}
