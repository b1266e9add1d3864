package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exports.Done;
import org.lectern.api.export.Exports.Entry;
import org.lectern.api.export.Exports.Loss;
import org.lectern.api.export.Exports.Request;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Papers;

class ServiceExportsTest extends StoredExports {
    @Test
    void everyPaperIsWrittenInTheOrderOfAdditionAndLossesAreCounted() throws Exception {
        Path file = place.resolve("papers.txt");
        Done done = exports.run(all("titles"), file, Progress.NONE);
        List<Loss> losses = List.of(
                new Loss(ExportField.ABSTRACT, 602),
                new Loss(ExportField.ORGANIZATION, 1),
                new Loss(ExportField.SIGHTINGS, MANY),
                new Loss(ExportField.ANNOTATORS, 1));
        assertEquals(new Done(file, "titles", MANY, losses), done);
        List<String> lines = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> "Paper " + i + (i == 2 ? " [maybe]" : ""))
                .toList();
        assertEquals(lines, Files.readAllLines(file));
        assertEquals(List.of("papers.txt"), namesIn(place));
        assertEquals(losses, exports.losses(all("titles")));
    }

    @Test
    void anExporterGetsWhatSourcesSaidBeyondThePaper() throws Exception {
        store.papers().write(transaction -> {
            Dossier plain = Papers.dossier(Papers.paper("1", "Paper 1", "Abstract"));
            SourceRecord first = plain.records().getFirst();
            List<SourceRecord> records = List.of(
                    saying(first, false, Map.of("bibtex.journal", "Sheep", "bibtex.pages", "1")),
                    saying(first, false, Map.of("bibtex.journal", "Dogs", "ris.N1", "a note")),
                    saying(first, true, Map.of("ris.M1", "of another paper")));
            transaction.write(new Dossier(plain.paper(), plain.titleKey(), plain.revisions(), records));
            return null;
        });
        var extra = new ArrayList<Map<String, String>>();
        offer("extra", "txt", writing((papers, target, progress) -> {
            extra.add(papers.extra(new PaperId("p-1")));
            extra.add(papers.extra(new PaperId("p-2")));
            extra.add(papers.extra(new PaperId("p-unknown")));
            target.file().close();
        }));
        Done done = exports.run(all("extra"), place.resolve("extra.txt"), Progress.NONE);
        assertEquals(new Loss(ExportField.EXTRA, 1), done.losses().getLast());
        assertEquals(
                List.of(Map.of("bibtex.journal", "Sheep", "bibtex.pages", "1", "ris.N1", "a note"), Map.of(), Map.of()),
                extra);
    }

    @Test
    void extraIsReadAPageAtATimeWhoeverAsks() throws Exception {
        store.papers().write(transaction -> {
            for (int i = 500; i <= 502; i++) {
                Dossier plain = Papers.dossier(Papers.paper(Integer.toString(i), "Paper " + i, "Abstract"));
                SourceRecord said =
                        saying(plain.records().getFirst(), false, Map.of("csv.colour", "red " + i, "csv." + i, "x"));
                transaction.write(new Dossier(plain.paper(), plain.titleKey(), plain.revisions(), List.of(said)));
            }
            return null;
        });
        var found = new ArrayList<String>();
        offer("extra", "txt", writing((papers, target, progress) -> {
            assertEquals(List.of("csv.colour", "csv.500", "csv.501", "csv.502"), papers.extraNames(7));
            assertEquals(List.of("csv.colour", "csv.500"), papers.extraNames(2));
            try (Stream<Paper> all = papers.papers()) {
                all.flatMap(paper -> papers.extra(paper.id()).values().stream())
                        .filter(value -> value.startsWith("red"))
                        .forEach(found::add);
            }
            target.file().close();
        }));
        Done done = exports.run(all("extra"), place.resolve("extra.txt"), Progress.NONE);
        assertEquals(List.of("red 500", "red 501", "red 502"), found);
        assertEquals(new Loss(ExportField.EXTRA, 3), done.losses().getLast());
    }

    private static SourceRecord saying(SourceRecord plain, boolean proposed, Map<String, String> extra) {
        return new SourceRecord(
                plain.sighting(),
                plain.importId(),
                plain.revision(),
                proposed,
                plain.authors(),
                plain.authorCount(),
                plain.organization(),
                plain.published(),
                plain.identifiers(),
                plain.links(),
                extra);
    }

    @Test
    void aQuerySelectsPageByPageThroughTheSearch() throws Exception {
        exports.setSearch(query -> {
            assertEquals(SearchOrder.ADDED, query.order());
            List<Hit> hits = IntStream.rangeClosed(1, MANY)
                    .filter(i -> i % 2 == 1)
                    .skip(query.offset())
                    .limit(query.limit())
                    .mapToObj(i -> new Hit(new PaperId("p-" + i), "Paper " + i, 1, ""))
                    .toList();
            return new SearchAnswer(hits, 602, 0);
        });
        Path file = place.resolve("found.txt");
        Done done = exports.run(new Request("titles", "odd", Project.DEFAULT, ADA), file, Progress.NONE);
        assertEquals(602, done.papers());
        assertEquals(
                IntStream.rangeClosed(1, MANY)
                        .filter(i -> i % 2 == 1)
                        .mapToObj(i -> "Paper " + i)
                        .toList(),
                Files.readAllLines(file));
    }

    @Test
    void chosenPapersAreWrittenInTheirOrderWhateverTheQuerySays() throws Exception {
        Path file = place.resolve("chosen.txt");
        List<PaperId> chosen = List.of(new PaperId("p-3"), new PaperId("p-1"));
        Done done = exports.run(new Request("titles", "odd", Project.DEFAULT, ADA, chosen), file, Progress.NONE);
        assertEquals(2, done.papers());
        assertEquals(List.of("Paper 3", "Paper 1"), Files.readAllLines(file));
    }

    @Test
    void aQueryWithoutASearchIsRefused() {
        assertEquals(
                "Papers cannot be selected by a query: there is no search.",
                refusal(new Request("titles", "odd", Project.DEFAULT, ADA), place.resolve("x.txt"))
                        .getMessage());
    }

    @Test
    void aFailingSearchIsToldAsItIs() {
        exports.setSearch(query -> {
            if (query.limit() == 1) {
                return new SearchAnswer(List.of(), 2, 0);
            }
            throw new SearchException("No index", "index", "Rebuild it.");
        });
        assertThrows(
                SearchException.class,
                () -> exports.run(
                        new Request("titles", "odd", Project.DEFAULT, ADA), place.resolve("x.txt"), Progress.NONE));
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void anUnknownFormatOrProjectIsNamed() {
        ExportException format = refusal(all("none"), place.resolve("x"));
        assertEquals(
                "There is no export format called none. Choose one of titles.",
                format.getMessage() + " " + format.advice());
        assertEquals(
                "There is no project called none.",
                refusal(new Request("titles", "", "none", ADA), place.resolve("x.txt"))
                        .getMessage());
    }

    @Test
    void aFormatSaysWhatItCanHoldAtAll() throws Exception {
        assertEquals(new Titles().carries(), exports.carries("titles"));
        assertThrows(ExportException.class, () -> exports.carries("nothing"));
    }

    @Test
    void formatsAreListedByLabelAndTheHigherRankingOneIsUsed() throws Exception {
        exports.offers()
                .add("twin", new Offer(new Entry("titles", "Better titles", "txt"), "b", 5, loan(new Titles())));
        exports.offers().add("a", new Offer(new Entry("a", "a format", "a"), "b", 0, loan(new Titles())));
        assertEquals(
                List.of(new Entry("a", "a format", "a"), new Entry("titles", "Better titles", "txt")),
                exports.entries());
        exports.offers().remove("twin");
        exports.offers().remove("a");
        assertEquals(List.of(new Entry("titles", "Titles", "txt")), exports.entries());
    }
}
