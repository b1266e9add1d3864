package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Source;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/**
 * A list of papers in groups, each in the order of the list. A paper stands in the first group that it belongs to, so that
 * none is there twice; those without a group come last.
 */
public final class PaperGroups {
    private static final int CHUNK = 1000;

    /** By what papers are grouped. */
    public enum By {
        NOTHING,
        SOURCE,
        YEAR,
        LABEL;

        /** As settings keep it; nothing for any other word. */
        public static By of(String word) {
            for (By by : values()) {
                if (by.name().equals(word)) {
                    return by;
                }
            }
            return NOTHING;
        }
    }

    /**
     * Papers that stand together.
     *
     * @param name empty for papers without a group
     * @param from the place of its first paper
     */
    public record Group(String name, long from, long count) {}

    private final List<PaperId> ids;
    private final List<Group> groups;

    private PaperGroups(List<PaperId> ids, List<Group> groups) {
        this.ids = ids;
        this.groups = groups;
    }

    /** Reads the whole list, so it is for the background. */
    static PaperGroups of(Services services, Session who, Listing listing, By by) throws LecternException {
        List<PaperId> ids = all(listing);
        Map<PaperId, String> names = switch (by) {
            case NOTHING -> Map.of();
            case SOURCE -> sources(services.require(PaperStore.class));
            case YEAR -> years(services.require(PaperStore.class), ids);
            case LABEL -> labels(services, who);
        };
        // Years fall: what is new stands first.
        var members = new TreeMap<String, List<PaperId>>(
                by == By.YEAR
                        ? (a, b) -> b.compareTo(a)
                        : (a, b) -> a.isEmpty() || b.isEmpty() ? b.length() - a.length() : a.compareTo(b));
        ids.forEach(id -> members.computeIfAbsent(names.getOrDefault(id, ""), name -> new ArrayList<>())
                .add(id));
        var ordered = new ArrayList<PaperId>();
        var groups = new ArrayList<Group>();
        members.forEach((name, papers) -> {
            groups.add(new Group(name, ordered.size(), papers.size()));
            ordered.addAll(papers);
        });
        return new PaperGroups(List.copyOf(ordered), List.copyOf(groups));
    }

    List<Group> groups() {
        return groups;
    }

    Listing listing(long behind) {
        return (offset, limit) -> {
            int from = (int) Math.min(offset, ids.size());
            return new Listing.Page(ids.subList(from, Math.min(from + limit, ids.size())), ids.size(), behind);
        };
    }

    private static List<PaperId> all(Listing listing) throws LecternException {
        var ids = new ArrayList<PaperId>();
        while (true) {
            List<PaperId> page = listing.page(ids.size(), CHUNK).ids();
            ids.addAll(page);
            if (page.size() < CHUNK) {
                return ids;
            }
        }
    }

    private static Map<PaperId, String> sources(PaperStore papers) throws LecternException {
        var names = new HashMap<PaperId, String>();
        for (Source source : papers.sources()) {
            papers.seenIn(source.name()).forEach(id -> names.putIfAbsent(id, source.name()));
        }
        return names;
    }

    private static Map<PaperId, String> years(PaperStore papers, List<PaperId> ids) throws LecternException {
        var names = new HashMap<PaperId, String>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            for (Paper paper : papers.papers(ids.subList(from, Math.min(from + CHUNK, ids.size())))) {
                paper.published()
                        .map(published -> published.date().toString())
                        .filter(date -> date.length() >= 4)
                        .ifPresent(date -> names.put(paper.id(), date.substring(0, 4)));
            }
        }
        return names;
    }

    /** One's own label goes before those of others; of several the first. */
    private static Map<PaperId, String> labels(Services services, Session who) throws LecternException {
        var names = new HashMap<PaperId, String>();
        for (Answer answer : services.require(AnnotationStore.class).answers(who.projectName(), who.viewer())) {
            if (!answer.labels().isEmpty()) {
                if (answer.annotator().equals(who.annotator())) {
                    names.put(answer.paper(), answer.labels().getFirst());
                } else {
                    names.putIfAbsent(answer.paper(), answer.labels().getFirst());
                }
            }
        }
        return names;
    }
}
