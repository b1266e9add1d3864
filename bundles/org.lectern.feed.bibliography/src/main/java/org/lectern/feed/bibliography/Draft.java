package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Placeholder;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** A paper as far as its record has been read. */
final class Draft {
    private static final int STAND_IN = 100;
    /** A longer one is no address, and patterns would take their time to find that out. */
    private static final int LONGEST_ADDRESS = 4096;

    private static final Pattern BARE_DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern DOI_PROXY = Pattern.compile("(?i)https?://[^/]*doi[^/]*/(10\\.\\d{4,9}/\\S+)");

    String title = "";
    String abstractText = "";
    /** What the record is called where it has neither title nor abstract. */
    String name = "";

    Optional<Organization> organization = Optional.empty();
    private Optional<PartialDate> published = Optional.empty();
    private final List<String> authors = new ArrayList<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, String> extra = new HashMap<>();

    void author(String name) {
        if (!name.isBlank() && !Placeholder.is(name)) {
            authors.add(name.strip());
        }
    }

    List<String> authors() {
        return authors;
    }

    void published(PartialDate date) {
        published = Optional.of(date);
    }

    /** Takes a DOI with or without what stands before it. @return whether it was one */
    boolean doi(String text) {
        String plain = text.strip();
        var proxy = DOI_PROXY.matcher(plain);
        String value = plain.length() <= LONGEST_ADDRESS && proxy.matches() ? proxy.group(1) : plain;
        return BARE_DOI.matcher(value).matches() ? identifier("doi:" + value) : identifier(value);
    }

    /** Takes an identifier in full that is more than an address. @return whether it was one */
    boolean identifier(String text) {
        Optional<Identifier> found = Optional.of(text)
                .filter(all -> all.length() <= LONGEST_ADDRESS)
                .flatMap(Identifier::parse)
                .filter(id -> id.scheme() != Scheme.URL);
        found.ifPresent(identifiers::add);
        return found.isPresent();
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && Identifier.parse(text).isPresent();
    }

    /**
     * An address of arXiv or of a DOI names the paper, unless it has another such name; any other address is only a
     * link, since many papers may share it. @return whether it was an address at all
     */
    boolean address(String text, String kind) {
        if (!isAddress(text)) {
            return false;
        }
        Identifier found = Identifier.parse(text).orElseThrow();
        Scheme scheme = found.scheme();
        boolean taken = identifiers.stream().anyMatch(id -> id.scheme() == scheme && !id.equals(found));
        if (scheme == Scheme.URL || taken) {
            link(text.strip(), kind);
        } else {
            identifiers.add(found);
        }
        return true;
    }

    /** An address of which it is known what is there. */
    void link(String url, String kind) {
        links.putIfAbsent(url, new Link(url, kind));
    }

    void extra(String key, String value) {
        if (!value.isBlank()) {
            extra.put(key, value);
        }
    }

    FeedItem item(int position) {
        return new FeedItem(
                OptionalInt.of(position),
                new PaperText(titled(), abstractText),
                authors,
                OptionalInt.empty(),
                organization,
                published.map(date -> new PublicationDate(date, DateOrigin.PRINTED)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                identifiers.stream().sorted().toList(),
                List.copyOf(links.values()),
                extra);
    }

    /** Counts the paper, and names it where its title is missing. */
    FeedItem counted(long line, Account account) {
        title = Placeholder.is(title) ? "" : title;
        abstractText = Placeholder.is(abstractText) ? "" : abstractText;
        account.paper(!abstractText.isBlank());
        FeedItem item = item(account.papers());
        if (title.isBlank()) {
            String standIn = abstractText.isBlank() ? "its name stands in" : "the beginning of its abstract stands in";
            account.incomplete(line, item.text().title(), "no title; " + standIn);
        }
        return item;
    }

    private String titled() {
        if (!title.isBlank()) {
            return title;
        }
        if (!abstractText.isBlank()) {
            return beginning(abstractText);
        }
        String plain = name.isBlank() ? "Untitled" : name;
        return authors.isEmpty() || !plain.startsWith("Untitled") ? plain : plain + " by " + authors.getFirst();
    }

    private static String beginning(String text) {
        String line = text.strip();
        if (line.codePointCount(0, line.length()) <= STAND_IN) {
            return line;
        }
        int end = line.offsetByCodePoints(0, STAND_IN);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + " …";
    }
}
