package org.lectern.store.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;

/** What a paper and a source record have in common, filled field by field while it is read. */
final class Facts {
    List<String> authors = List.of();
    OptionalInt authorCount = OptionalInt.empty();
    List<Identifier> identifiers = List.of();
    List<Link> links = List.of();
    List<Sighting> sightings = List.of();
    String importId = "";
    int revision = 1;
    boolean proposed;
    Joined joined = Joined.FIRST;
    String place = "";
    Map<String, String> extra = Map.of();
    private Optional<Organization> organization = Optional.empty();
    private Optional<PublicationDate> published = Optional.empty();

    void organization(List<String> nameAndHandle) {
        Optional<String> handle = nameAndHandle.size() > 1 ? Optional.of(nameAndHandle.get(1)) : Optional.empty();
        organization = Optional.of(new Organization(nameAndHandle.get(0), handle));
    }

    void published(List<String> dateAndOrigin) {
        PartialDate date = SortKeys.date(Integer.parseInt(dateAndOrigin.get(0)));
        published = Optional.of(new PublicationDate(date, DateOrigin.valueOf(dateAndOrigin.get(1))));
    }

    Paper asPaper(PaperId id, Revision preferred) {
        return new Paper(id, preferred, authors, authorCount, organization, published, identifiers, links, sightings);
    }

    SourceRecord asRecord() {
        return new SourceRecord(
                sightings.get(0),
                importId,
                RevisionId.of(revision),
                proposed,
                authors,
                authorCount,
                organization,
                published,
                identifiers,
                links,
                extra,
                joined,
                place);
    }

    /** A sighting, filled in the same way. */
    static final class SightingParts {
        String source = "";
        OptionalInt position = OptionalInt.empty();
        OptionalInt comments = OptionalInt.empty();
        OptionalInt upvotes = OptionalInt.empty();
        private Optional<PartialDate> seenOn = Optional.empty();

        void seenOn(int number) {
            seenOn = Optional.of(SortKeys.date(number));
        }

        Sighting whole() {
            return new Sighting(source, seenOn, position, comments, upvotes);
        }
    }
}
