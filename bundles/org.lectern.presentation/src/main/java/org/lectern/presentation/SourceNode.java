package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of the tree of sources.
 *
 * @param count papers, where it stands for papers
 * @param unread how many of them the annotator has not read, where that is known
 * @param scope what it shows when it is selected
 * @param place of a label in its schema, which is also its key; 0 for others
 */
public record SourceNode(
        String id,
        Kind kind,
        String title,
        OptionalLong count,
        OptionalLong unread,
        Optional<Scope> scope,
        int place,
        List<SourceNode> children) {
    /** What it stands for. */
    public enum Kind {
        ALL,
        STARRED,
        SOURCES,
        SOURCE,
        FEED,
        PROJECT,
        TO_LABEL,
        LABELS,
        LABEL,
        SEARCHES,
        SEARCH
    }

    static SourceNode group(String id, Kind kind, String title, List<SourceNode> children) {
        return new SourceNode(
                id, kind, title, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), 0, children);
    }

    static SourceNode leaf(String id, Kind kind, String title, long count, Scope scope) {
        return new SourceNode(
                id, kind, title, OptionalLong.of(count), OptionalLong.empty(), Optional.of(scope), 0, List.of());
    }

    SourceNode withUnread(long papers) {
        return new SourceNode(id, kind, title, count, OptionalLong.of(papers), scope, place, children);
    }

    /** The same for a feed, by its title. */
    SourceNode ofFeed(String name) {
        return new SourceNode(id, Kind.FEED, name, count, unread, scope, place, children);
    }

    SourceNode withChildren(List<SourceNode> others) {
        return new SourceNode(id, kind, title, count, unread, scope, place, others);
    }

    SourceNode withPlace(int key) {
        return new SourceNode(id, kind, title, count, unread, scope, key, children);
    }
}
