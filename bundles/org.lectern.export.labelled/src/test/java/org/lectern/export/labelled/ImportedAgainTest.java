package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Span;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.feed.FeedImporter;
import org.lectern.feed.labelled.BratArchive;
import org.lectern.feed.labelled.Doccano;
import org.lectern.feed.labelled.DoccanoArchive;
import org.lectern.feed.labelled.InceptionProject;
import org.lectern.feed.labelled.LabelStudio;
import org.lectern.feed.labelled.Prodigy;
import org.lectern.feed.labelled.WebAnnotation;
import org.lectern.store.sqlite.SqliteStoreProvider;

/** A tool's file through the real importer into a store, out in each format, and into a fresh store: the same in both. */
class ImportedAgainTest {
    private static final Viewer OWNER = new Viewer("test", Viewer.Role.OWNER);

    private static final String TASKS = """
            [{"data": {"title": "One 🌹 rose", "abstract": "Its re\u0301d petals 👩‍🚀 fall.\\nThey are soft.", "id": "arxiv:2401.00001",
                       "authors": ["Ada Lovelace"], "year": "2024", "venue": "Flora"},
              "annotations": [
                {"completed_by": {"email": "ada@example.org"}, "updated_at": "2024-05-01T10:00:00.500Z", "result": [
                   {"type": "choices", "from_name": "c", "to_name": "title", "value": {"choices": ["relevant"]}},
                   {"type": "labels", "from_name": "l", "to_name": "title", "value": {"start": 4, "end": 11, "text": "🌹 rose", "labels": ["flower"]}},
                   {"type": "labels", "from_name": "l", "to_name": "abstract", "value": {"start": 9, "end": 21, "text": "petals 👩‍🚀", "labels": ["part of it"]}},
                   {"type": "textarea", "from_name": "n", "to_name": "title", "value": {"text": ["sure"]}}]},
                {"completed_by": 4, "updated_at": "2024-05-01T11:00:00Z", "result": [
                   {"type": "choices", "from_name": "c", "to_name": "title", "value": {"choices": ["maybe"]}},
                   {"type": "labels", "from_name": "l", "to_name": "abstract", "value": {"start": 0, "end": 3, "text": "Its", "labels": ["方法"]}}]}]},
             {"data": {"title": "Two tulips", "abstract": "They stand."}, "annotations": [
                {"completed_by": 4, "updated_at": "2024-05-02T11:00:00Z", "result": [
                   {"type": "choices", "from_name": "c", "to_name": "title", "value": {"choices": ["irrelevant"]}}]}]},
             {"data": {"title": "Three trees", "abstract": "Nobody looked at them."}, "annotations": []}]
            """;

    @TempDir
    private Path folder;

    private final List<Store> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Store::close);
    }

    private Store store(String name) throws Exception {
        Store store = new SqliteStoreProvider().open(Files.createDirectories(folder.resolve(name)));
        open.add(store);
        return store;
    }

    private static ImportReport read(Path path, Store store) throws Exception {
        var importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        Map<String, FeedFormat> formats = Map.of(
                "label-studio", new LabelStudio(),
                "doccano", new Doccano(),
                "doccano-zip", new DoccanoArchive(),
                "prodigy", new Prodigy(),
                "brat", new BratArchive(),
                "inception", new InceptionProject(),
                "web-annotation", new WebAnnotation());
        formats.forEach(
                (id, format) -> importer.addFormat(format, Map.of("feed.format.id", id, "feed.format.label", id)));
        return importer.run(
                new Importer.Request(
                        List.of(path),
                        Optional.empty(),
                        Optional.empty(),
                        ColumnMapping.GUESSED,
                        Optional.of("flowers"),
                        Optional.empty()),
                Progress.NONE);
    }

    private Path written(Exporter exporter, Store store, String name) throws Exception {
        List<Paper> papers = store.papers().papers(store.papers().list(PaperOrder.ADDED, 0, 100));
        SortedMap<String, String> files = Written.by(
                exporter,
                papers,
                store.annotations().answers("flowers", OWNER),
                store.papers().extras(papers.stream().map(Paper::id).toList()));
        Path place = folder.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = file.getKey().isEmpty() ? place : place.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return place;
    }

    /** Who said what of which words of which paper. */
    private static SortedMap<String, TreeSet<String>> said(Store store, boolean labels, boolean times)
            throws Exception {
        var said = new TreeMap<String, TreeSet<String>>();
        for (Answer answer : store.annotations().answers("flowers", OWNER)) {
            Paper paper = store.papers().papers(List.of(answer.paper())).getFirst();
            PaperText text = paper.revision().raw();
            var marks = new TreeSet<String>();
            answer.spans().forEach(span -> marks.add(span + " " + words(span, text)));
            if (labels || !marks.isEmpty()) {
                said.computeIfAbsent(text.title() + "\n" + text.abstractText(), key -> new TreeSet<>())
                        .add(answer.annotator() + " " + (labels ? answer.labels() + answer.note() : "")
                                + (times ? answer.at() : "") + marks);
            }
        }
        return said;
    }

    private static String words(Span span, PaperText text) {
        String part = span.part() == Span.Part.TITLE ? text.title() : text.abstractText();
        int start = part.offsetByCodePoints(0, span.start());
        return part.substring(start, part.offsetByCodePoints(start, span.end() - span.start()));
    }

    private static TreeSet<String> papers(Store store, boolean facts) throws Exception {
        var papers = new TreeSet<String>();
        for (Paper paper : store.papers().papers(store.papers().list(PaperOrder.ADDED, 0, 100))) {
            papers.add(paper.revision().raw()
                    + (facts
                            ? " " + paper.authors() + paper.published() + paper.identifiers()
                                    + new TreeMap<>(store.papers()
                                            .extras(List.of(paper.id()))
                                            .getOrDefault(paper.id(), Map.of()))
                            : ""));
        }
        return papers;
    }

    /** @param facts the format keeps what is known beside the text; {@code labels} and {@code times} likewise */
    private record Kept(Exporter exporter, boolean facts, boolean labels, boolean times) {
        @Override
        public String toString() {
            return exporter.getClass().getSimpleName();
        }
    }

    static Stream<Kept> formats() {
        return Stream.of(
                new Kept(new LabelStudioExporter(), true, true, true),
                new Kept(new DoccanoExporter(), true, true, true),
                new Kept(new ProdigyExporter(), true, true, true),
                new Kept(new CasJsonExporter(), true, true, true),
                new Kept(new WebAnnotationExporter(), false, true, true),
                new Kept(new BratExporter(), false, true, false),
                new Kept(new WebannoTsvExporter(), false, false, false));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatCameInGoesOutAndComesInTheSame(Kept kept) throws Exception {
        Store first = store("first");
        read(Files.writeString(folder.resolve("tasks.json"), TASKS), first);
        Path out = written(kept.exporter(), first, "out.jsonld");
        Store second = store("second");
        ImportReport report = read(out, second);
        assertEquals(papers(first, kept.facts()), papers(second, kept.facts()), report.toString());
        assertEquals(
                said(first, kept.labels(), kept.times()), said(second, kept.labels(), kept.times()), report.toString());
        Path again = written(kept.exporter(), second, "again.jsonld");
        Store third = store("third");
        read(again, third);
        assertEquals(papers(second, true), papers(third, true));
        assertEquals(said(second, true, kept.times()), said(third, true, kept.times()));
    }
}
