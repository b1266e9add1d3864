package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param from the place of its first line
     * @param count how many papers it has
     * @param closed only its first paper has a line
     */
    public record Group(String name, long from, long count, boolean closed) {
        /** How many lines it takes: a closed group has one. */
        long lines() {
            return closed ? 1 : count;
        }
    }

    /** All papers, group by group. */
    private final List<PaperId> ids;

    private final List<Group> groups;
    /** The papers that have a line. */
    private final List<PaperId> shown;

    private PaperGroups(List<PaperId> ids, List<Group> groups, List<PaperId> shown) {
        this.ids = ids;
        this.groups = groups;
        this.shown = shown;
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
            groups.add(new Group(name, ordered.size(), papers.size(), false));
            ordered.addAll(papers);
        });
        List<PaperId> all = List.copyOf(ordered);
        return new PaperGroups(all, List.copyOf(groups), all);
    }

    /** The same groups, those of these names closed. */
    PaperGroups folded(Set<String> closed) {
        var folded = new ArrayList<Group>();
        var lines = new ArrayList<PaperId>();
        int from = 0;
        for (Group group : groups) {
            var next = new Group(group.name(), lines.size(), group.count(), closed.contains(group.name()));
            folded.add(next);
            lines.addAll(ids.subList(from, from + (int) next.lines()));
            from += (int) group.count();
        }
        return new PaperGroups(ids, List.copyOf(folded), List.copyOf(lines));
    }

    /** How many papers all groups have. */
    long papers() {
        return ids.size();
    }

    /** How many lines all groups take. */
    long lines() {
        return shown.size();
    }

    /** The group of the line at this place. */
    Optional<Group> of(long place) {
        int low = 0;
        int high = groups.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Group group = groups.get(middle);
            if (place < group.from()) {
                high = middle - 1;
            } else if (place >= group.from() + group.lines()) {
                low = middle + 1;
            } else {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    List<Group> groups() {
        return groups;
    }

    Listing listing(long behind) {
        return (offset, limit) -> {
            int from = (int) Math.min(offset, shown.size());
            return new Listing.Page(shown.subList(from, Math.min(from + limit, shown.size())), shown.size(), behind);
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
