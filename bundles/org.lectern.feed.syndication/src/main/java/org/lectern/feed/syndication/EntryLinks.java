package org.lectern.feed.syndication;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.feed.syndication.Entry.EntryLink;

/** The identifiers and links of an entry. */
final class EntryLinks {
    private static final List<String> SCHEMES =
            List.of("http:", "https:", "arxiv:", "doi:", "pubmed:", "pmid:", "openreview:", "url:");

    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final JsonList unusual = new JsonList();
    private String lastText = "";
    private Optional<Identifier> lastIdentifier = Optional.empty();

    EntryLinks(Entry entry, boolean idIsShared) {
        entry.links().forEach(this::link);
        String id = entry.id;
        if (entry.guid && entry.permalink && links.isEmpty() && Addresses.isOfWeb(id)) {
            links.put(id, new Link(id, "page"));
        }
        if (!idIsShared) {
            identifier(id.startsWith("oai:arXiv.org:") ? "arxiv:" + id.substring(14) : id)
                    .ifPresent(identifiers::add);
        }
        entry.identifiers().forEach(text -> identifier(text).ifPresent(identifiers::add));
    }

    /** The version counts: of an id with one and the same without, the one with it is kept. */
    void arxiv(String id) {
        identifier("arxiv:" + id).ifPresent(identifiers::add);
    }

    List<Identifier> identifiers() {
        if (identifiers.size() < 2) {
            return List.copyOf(identifiers);
        }
        return identifiers.stream()
                .filter(identifier -> identifier.version().isPresent() || !hasVersionOf(identifier))
                .sorted()
                .toList();
    }

    private boolean hasVersionOf(Identifier identifier) {
        return identifiers.stream()
                .anyMatch(other ->
                        other.version().isPresent() && other.withoutVersion().equals(identifier));
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    /** Links that say more than a paper has a place for, as JSON; empty where there is none. */
    String unusual() {
        return unusual.text();
    }

    private void link(EntryLink link) {
        if (link.title().equals("identifier")) {
            // Made by our own export of an identifier, which it also names.
            return;
        }
        boolean web = Addresses.isOfWeb(link.href()) && link.href().indexOf(' ') < 0;
        boolean pdf = isPdf(link);
        boolean shown = switch (link.rel()) {
            case "alternate", "related", "via" -> true;
            case "enclosure" -> pdf;
            default -> false;
        };
        if (web && shown) {
            links.putIfAbsent(link.href(), new Link(link.href(), pdf ? "pdf" : kind(link)));
        }
        // A related link may be another paper's, unless it says what it is.
        if (link.rel().equals("alternate") || link.title().equalsIgnoreCase("doi")) {
            identifier(link.href())
                    .filter(found -> found.scheme() != Scheme.URL)
                    .ifPresent(identifiers::add);
        }
        boolean usual =
                shown && web && (link.rel().equals("alternate") || link.rel().equals("related"));
        boolean plain = link.language().isEmpty()
                && link.length().isEmpty()
                && (link.title().isEmpty()
                        || link.title().equals("pdf")
                        || link.title().equals("doi")
                        || isKind(link));
        if (!usual || !plain) {
            unusual.add(link);
        }
    }

    private static boolean isPdf(EntryLink link) {
        String href = link.href();
        if (isKind(link)) {
            return false;
        }
        return link.type().equals("application/pdf")
                || link.title().equals("pdf")
                || href.contains("arxiv.org/pdf/")
                || href.length() > 4 && href.regionMatches(true, href.length() - 4, ".pdf", 0, 4);
    }

    /** Our own exports give a link's kind as its title. */
    private static boolean isKind(EntryLink link) {
        return switch (link.title()) {
            case "code", "project", "data", "page" -> true;
            default -> false;
        };
    }

    private static String kind(EntryLink link) {
        return isKind(link) ? link.title() : "page";
    }

    /** Most ids are addresses of arXiv, or nothing that {@link Identifier} knows. */
    private Optional<Identifier> identifier(String text) {
        // In arXiv's feeds the link is the id once more.
        if (!text.equals(lastText)) {
            lastText = text;
            lastIdentifier = parsed(text);
        }
        return lastIdentifier;
    }

    private static Optional<Identifier> parsed(String text) {
        if (text.isEmpty() || text.length() > 2000) {
            return Optional.empty();
        }
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return Identifier.parse(text);
            }
        }
        return Optional.empty();
    }
}
