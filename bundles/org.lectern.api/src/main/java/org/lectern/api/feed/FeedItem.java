package org.lectern.api.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PublicationDate;

/**
 * One paper as a source gives it, raw, but for half characters, which become U+FFFD. What the source does not say is absent; nothing is guessed, nothing is cleaned.
 *
 * @param position 1 for the first of the page
 * @param text raw title and abstract; a title is never blank, so name the paper otherwise or leave it out where it has
 *     none; the abstract is empty where the record is incomplete
 * @param extra fields of the source that have no place here, under the source's own names: each value is the text as
 *     the source has it; a field that holds several is a JSON array of strings, {@code ["a","b"]}, also where it happens
 *     to hold only one this time; what is nested deeper is JSON as it stands
 */
public record FeedItem(
        OptionalInt position,
        PaperText text,
        List<String> authors,
        OptionalInt authorCount,
        Optional<Organization> organization,
        Optional<PublicationDate> published,
        OptionalInt comments,
        OptionalInt upvotes,
        List<Identifier> identifiers,
        List<Link> links,
        Map<String, String> extra) {
    public FeedItem {
        Objects.requireNonNull(position);
        text = new PaperText(HalfCharacters.replaced(text.title()), HalfCharacters.replaced(text.abstractText()));
        authors = HalfCharacters.replaced(authors);
        Objects.requireNonNull(authorCount);
        organization = organization.map(HalfCharacters::in);
        Objects.requireNonNull(published);
        Objects.requireNonNull(comments);
        Objects.requireNonNull(upvotes);
        identifiers = HalfCharacters.inIdentifiers(identifiers);
        links = HalfCharacters.inLinks(links);
        extra = HalfCharacters.replaced(extra);
    }

    /** A paper of which only the text is known. */
    public static FeedItem of(String title, String abstractText) {
        return new FeedItem(
                OptionalInt.empty(),
                new PaperText(title, abstractText),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Map.of());
    }
}
