package org.lectern.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;

/** Dossiers of any shape, for property tests: emoji, right-to-left, control characters, absent parts, many revisions. */
public final class ArbitraryDossiers {
    private ArbitraryDossiers() {}

    /** Of five ids, so that some replace others. */
    public static Arbitrary<Dossier> any() {
        return Combinators.combine(ids(), revisions(), record().list().ofMaxSize(3), record(), texts())
                .flatAs((id, revisions, records, facts, titleKey) -> Combinators.combine(
                                Arbitraries.of(revisions), sighting().list().ofMaxSize(3), Arbitraries.of(true, false))
                        .as((preferred, sightings, single) -> {
                            List<SourceRecord> all = single ? List.of(facts) : records;
                            List<Sighting> seen = single ? List.of(facts.sighting()) : sightings;
                            return new Dossier(paper(id, preferred, facts, seen), titleKey, revisions, all);
                        }));
    }

    private static Paper paper(PaperId id, Revision preferred, SourceRecord facts, List<Sighting> sightings) {
        return new Paper(
                id,
                preferred,
                facts.authors(),
                facts.authorCount(),
                facts.organization(),
                facts.published(),
                facts.identifiers(),
                facts.links(),
                sightings);
    }

    private static Arbitrary<PaperId> ids() {
        return Arbitraries.of("p-1", "p-2", "p-3", "p-ä", "p-000001").map(PaperId::new);
    }

    /** Any characters that text can hold; half a surrogate pair is none. */
    static Arbitrary<String> texts() {
        Arbitrary<String> codePoints = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(40)
                .map(list -> list.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        Arbitrary<String> human = Arbitraries.of(
                "",
                " ",
                "Deep reading",
                "Étude",
                "E\u0301tude",
                "😀 emoji 👩‍🔬",
                "عربي ונתון",
                "深層学習",
                "a\u0000b",
                "\"\\\n\t");
        return Arbitraries.oneOf(codePoints, human);
    }

    private static Arbitrary<String> names() {
        return texts().map(text -> text + "x");
    }

    private static Arbitrary<PaperText> paperTexts() {
        return Combinators.combine(names(), texts()).as(PaperText::new);
    }

    private static Arbitrary<List<Revision>> revisions() {
        return Combinators.combine(
                        paperTexts(), paperTexts(), texts(), steps().list().ofMaxSize(2), numbers())
                .as((raw, cleaned, hash, steps, version) ->
                        new Parts(raw, version % 2 == 0 ? raw : cleaned, hash, steps))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> IntStream.range(0, parts.size())
                        .mapToObj(i -> parts.get(i).revision(i + 1))
                        .toList());
    }

    private record Parts(PaperText raw, PaperText cleaned, String hash, List<CleaningStep> steps) {
        Revision revision(int number) {
            return new Revision(RevisionId.of(number), hash, raw, cleaned, number, steps);
        }
    }

    private static Arbitrary<CleaningStep> steps() {
        return Combinators.combine(texts(), Arbitraries.of(CleaningStep.Field.class), numbers(), texts())
                .as((rule, field, start, replacement) -> new CleaningStep(rule, field, start / 2, start, replacement));
    }

    private static Arbitrary<SourceRecord> record() {
        Arbitrary<Said> said = Combinators.combine(
                        names().list().ofMaxSize(3),
                        count(),
                        organizations().optional(),
                        dates().optional(),
                        identifiers().list().ofMaxSize(3),
                        links().list().ofMaxSize(2))
                .as(Said::new);
        return Combinators.combine(
                        sighting(),
                        texts(),
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.of(true, false),
                        said,
                        Arbitraries.maps(texts(), texts()).ofMaxSize(2))
                .as((sighting, importId, revision, proposed, s, extra) -> s.record(
                                sighting, importId, RevisionId.of(revision), proposed, extra)
                        .withJoined(
                                Joined.values()[revision % Joined.values().length],
                                revision % 2 == 0 ? "" : "line " + revision));
    }

    private record Said(
            List<String> authors,
            OptionalInt authorCount,
            Optional<Organization> organization,
            Optional<PublicationDate> published,
            List<Identifier> identifiers,
            List<Link> links) {
        SourceRecord record(
                Sighting sighting, String importId, RevisionId revision, boolean proposed, Map<String, String> extra) {
            return new SourceRecord(
                    sighting,
                    importId,
                    revision,
                    proposed,
                    authors,
                    authorCount,
                    organization,
                    published,
                    identifiers,
                    links,
                    extra);
        }
    }

    private static Arbitrary<Sighting> sighting() {
        return Combinators.combine(texts(), partialDates().optional(), count(), count(), count())
                .as(Sighting::new);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE);
    }

    private static Arbitrary<OptionalInt> count() {
        return numbers().optional().map(n -> n.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Arbitrary<Organization> organizations() {
        return Combinators.combine(names(), texts().optional()).as(Organization::new);
    }

    private static Arbitrary<PublicationDate> dates() {
        return Combinators.combine(partialDates(), Arbitraries.of(DateOrigin.class))
                .as(PublicationDate::new);
    }

    private static Arbitrary<PartialDate> partialDates() {
        return Arbitraries.of("2024-10-27", "2024-02-29", "2024-10", "2024", "--02-29", "--12-31", "0001", "9999-12-31")
                .map(PartialDate::parse);
    }

    private static Arbitrary<Identifier> identifiers() {
        return Combinators.combine(Arbitraries.of(Identifier.Scheme.class), names())
                .as(Identifier::new);
    }

    private static Arbitrary<Link> links() {
        return Combinators.combine(texts(), texts()).as(Link::new);
    }
}
