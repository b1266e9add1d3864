package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.Exports.Entry;
import org.lectern.api.export.Exports.Request;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Papers;

/** Exports of {@value #MANY} papers in a real store, one of them labelled; what they write goes to {@link #place}. */
abstract class StoredExports {
    static final Viewer ADA = new Viewer("ada", Viewer.Role.OWNER);
    static final int MANY = 1203;

    @TempDir
    Path folder;

    Path place;
    Store store;
    ServiceExports exports;

    @BeforeEach
    void open() throws Exception {
        store = new SqliteStoreProvider(List.of()).open(Files.createDirectory(folder.resolve("workspace")));
        place = Files.createDirectory(folder.resolve("exports")).toRealPath();
        store.papers().write(transaction -> {
            for (int i = 1; i <= MANY; i++) {
                Paper paper = Papers.paper(Integer.toString(i), "Paper " + i, i % 2 == 0 ? "" : "Abstract");
                transaction.write(Papers.dossier(i == 3 ? Papers.from(paper, "Princeton University") : paper));
            }
            return null;
        });
        label("p-2", "ada", "maybe");
        exports = new ServiceExports(store.papers(), store.projects(), store.annotations());
        offer("titles", "txt", new Titles());
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Request all(String format) {
        return new Request(format, "", Project.DEFAULT, ADA);
    }

    ExportException refusal(Request request, Path target) {
        return assertThrows(ExportException.class, () -> exports.run(request, target, Progress.NONE));
    }

    void offer(String id, String extension, Exporter exporter) {
        String label = id.substring(0, 1).toUpperCase() + id.substring(1);
        exports.offers().add(id, new Offer(new Entry(id, label, extension), "some.bundle", 0, loan(exporter)));
    }

    static Offer.Loan loan(Exporter exporter) {
        return new Offer.Loan() {
            @Override
            public Exporter take() {
                return exporter;
            }

            @Override
            public void giveBack(Exporter given) {
                assertEquals(exporter, given);
            }
        };
    }

    void label(String paper, String annotator, String label) throws StoreException {
        store.annotations()
                .append(
                        Project.DEFAULT,
                        annotator,
                        (id, own) -> new AnnotationEvent(
                                id,
                                new PaperId(paper),
                                Project.DEFAULT,
                                annotator,
                                AnnotationEvent.Act.LABEL,
                                List.of(label),
                                false,
                                "",
                                Instant.EPOCH,
                                RevisionId.of(1),
                                false,
                                Optional.empty()));
    }

    static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Writing {
        void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException;
    }

    static Exporter writing(Writing writing) {
        return new Exporter() {
            @Override
            public Set<ExportField> carries() {
                return Set.of();
            }

            @Override
            public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
                writing.write(papers, target, progress);
            }
        };
    }

    /** A line per paper with its title and labels. */
    static final class Titles implements Exporter {
        @Override
        public Set<ExportField> carries() {
            return EnumSet.of(ExportField.TITLE, ExportField.LABELS);
        }

        @Override
        public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
            try (var out = target.file();
                    Stream<Paper> stream = papers.papers()) {
                for (Paper paper : (Iterable<Paper>) stream::iterator) {
                    progress.step(paper.title());
                    var labels = papers.answers(paper.id());
                    String line = paper.title()
                            + (labels.isEmpty() ? "" : " " + labels.getFirst().labels()) + "\n";
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
