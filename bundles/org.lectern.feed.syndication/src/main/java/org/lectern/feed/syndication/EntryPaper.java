package org.lectern.feed.syndication;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** Makes a paper of an entry. */
final class EntryPaper {
    /** A text longer than this is no abstract, but the whole article. */
    private static final int LONGEST_ABSTRACT = 5000;

    private static final int STAND_IN = 100;

    private final Entry entry;
    private final Map<String, String> extra = new HashMap<>();

    EntryPaper(Entry entry) {
        this.entry = entry;
    }

    /**
     * Empty where there is neither a title nor a text.
     *
     * @param idIsShared the id is not this entry's alone, so that it does not name a paper
     */
    Optional<FeedItem> item(int position, boolean idIsShared) {
        Optional<ArxivAnnouncement> arxiv = ArxivAnnouncement.of(entry.summary);
        String abstractText = arxiv.map(ArxivAnnouncement::abstractText).orElseGet(this::abstractText);
        if (entry.title.isBlank() && abstractText.isBlank()) {
            return Optional.empty();
        }
        var links = new EntryLinks(entry, idIsShared);
        arxiv.ifPresent(announced -> {
            links.arxiv(announced.id());
            extra("announceType", announced.announceType());
        });
        extra(links);
        return Optional.of(new FeedItem(
                OptionalInt.of(position),
                text(abstractText),
                entry.authors(),
                number(entry.authorCount),
                organization(),
                published(),
                number(entry.comments),
                OptionalInt.empty(),
                links.identifiers(),
                links.links(),
                extra));
    }

    private PaperText text(String abstractText) {
        String title = entry.rawTitle.isBlank() ? entry.title : entry.rawTitle;
        return new PaperText(
                title.isBlank() ? beginning(abstractText) : title,
                entry.rawAbstract.isEmpty() ? abstractText : entry.rawAbstract);
    }

    /** The longer of the two, as long as it can be an abstract; the other one goes among the extra fields. */
    private String abstractText() {
        String summary = entry.summary;
        String content = entry.content;
        boolean whole =
                summary.isEmpty() || content.length() > summary.length() && content.length() <= LONGEST_ABSTRACT;
        String other = whole ? summary : content;
        if (other.length() <= Entry.LONGEST_FIELD && !other.equals(whole ? content : summary)) {
            extra(whole ? "summary" : "content", other);
        }
        return whole ? content : summary;
    }

    private Optional<Organization> organization() {
        return entry.organization.isBlank()
                ? Optional.empty()
                : Optional.of(new Organization(
                        entry.organization, entry.handle.isBlank() ? Optional.empty() : Optional.of(entry.handle)));
    }

    /** The day of publication, else of the last change, else of creation. */
    private Optional<PublicationDate> published() {
        Optional<PartialDate> own = ownDate();
        if (entry.id.startsWith("urn:lectern:")) {
            // Our own exports say when a paper was published; their other dates are of the feed.
            return own.or(() -> FeedDate.parse(entry.published))
                    .map(date -> new PublicationDate(date, DateOrigin.PRINTED));
        }
        return own.or(() -> FeedDate.parse(entry.published))
                .or(() -> FeedDate.parse(entry.updated))
                .or(() -> FeedDate.parse(entry.created))
                .map(date -> new PublicationDate(date, DateOrigin.PRINTED));
    }

    private Optional<PartialDate> ownDate() {
        try {
            return entry.date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(entry.date));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void extra(EntryLinks links) {
        entry.others().forEach(this::extra);
        extra("id", entry.id);
        extra("language", entry.language);
        extra("published", entry.published);
        extra("updated", entry.updated.equals(entry.published) ? "" : entry.updated);
        extra("created", entry.created);
        extra("categories", JsonList.of(entry.categories()));
        extra("links", links.unusual());
    }

    private void extra(String name, String value) {
        if (!value.isBlank()) {
            extra.putIfAbsent(name, value);
        }
    }

    private static OptionalInt number(String text) {
        return !text.isEmpty() && text.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private static String beginning(String text) {
        if (text.length() <= STAND_IN) {
            return text;
        }
        int blank = text.lastIndexOf(' ', STAND_IN);
        return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, STAND_IN / 2)) + " …";
    }
}
