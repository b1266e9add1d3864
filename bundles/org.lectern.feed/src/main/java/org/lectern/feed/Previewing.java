package org.lectern.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.TableLayout;
import org.lectern.feed.cleaning.TextCleaner;

/** Reads the beginning of one file and writes nothing. */
final class Previewing {
    private static final int MOST_TRIED = 500;

    private final Formats formats;

    Previewing(Formats formats) {
        this.formats = formats;
    }

    ImportPreview of(Path path, Optional<String> format, Optional<ColumnMapping> mapping, int limit)
            throws FeedException {
        try {
            if (Files.isDirectory(path)) {
                return Packed.isCollection(path)
                        ? collection(path, format, mapping, limit)
                        : folder(path, format, mapping, limit);
            }
            Formats.Named named = format(path, format);
            return read(path, path, named, mapping.orElse(ColumnMapping.GUESSED), limit);
        } catch (IOException e) {
            throw new FeedException(
                    "Could not read " + path + ": " + ImportFiles.reason(e) + ".",
                    path.toString(),
                    "Choose a file that can be read.",
                    e);
        }
    }

    private ImportPreview collection(Path path, Optional<String> format, Optional<ColumnMapping> mapping, int limit)
            throws FeedException, IOException {
        try (Packed packed = Packed.of(path)) {
            Formats.Named named = format(packed.file(), format);
            return read(packed.file(), path, named, mapping.orElse(ColumnMapping.GUESSED), limit);
        }
    }

    /** The first of its files that is of a known format. */
    private ImportPreview folder(Path path, Optional<String> format, Optional<ColumnMapping> mapping, int limit)
            throws FeedException {
        if (format.isPresent()) {
            formats.required(format.get());
        }
        List<ImportFiles.Found> files = new ImportFiles(List.of(path)).files();
        for (ImportFiles.Found found : files.subList(0, Math.min(files.size(), MOST_TRIED))) {
            try {
                return oneOf(files.size(), path, of(found.path(), format, mapping, limit));
            } catch (FeedException e) {
                // The next one may be known.
            }
        }
        throw new FeedException(
                "The folder " + path + " holds no file of a known format.",
                path.toString(),
                "Choose another folder, or files and their format.");
    }

    private static ImportPreview oneOf(int files, Path folder, ImportPreview shown) {
        var notes = new ArrayList<>(shown.page().notes());
        notes.addFirst(
                files == 1
                        ? "It is the one file in " + folder + "."
                        : "It is one of " + files + " files in " + folder
                                + ", of which all of known formats are imported.");
        PageReport page = shown.page();
        return new ImportPreview(
                shown.path(),
                shown.format(),
                shown.items(),
                shown.more(),
                shown.table(),
                new PageReport(page.pageDate(), page.pageYearFrom(), page.incomplete(), page.unusedLines(), notes),
                shown.failure());
    }

    private Formats.Named format(Path path, Optional<String> id) throws IOException, FeedException {
        if (id.isPresent()) {
            return formats.required(id.get());
        }
        try (var in = Opened.open(path)) {
            return formats.recognise(Opened.name(path), in)
                    .orElseThrow(() -> new FeedException(
                            "The file " + path + " is of no known format.",
                            path.toString(),
                            "Say which format it is, or save it in another one."));
        }
    }

    /** @param path as the user named it */
    private static ImportPreview read(Path file, Path path, Formats.Named format, ColumnMapping mapping, int limit)
            throws IOException {
        var beginning = new Beginning(Math.max(1, limit));
        PageReport page = PageReport.PLAIN;
        Optional<String> failure = Optional.empty();
        try (var in = Opened.open(file)) {
            page = format.format().read(new FeedInput(path.toString(), in, Optional.empty(), mapping), beginning);
        } catch (Beginning.Enough e) {
            // What was asked for is there.
        } catch (FeedException e) {
            failure = Optional.of(e.getMessage() + " " + e.advice());
            page = beginning.account.map(PageAccount::report).orElse(page);
        }
        return new ImportPreview(
                path.toString(), format.id(), beginning.items, beginning.more, beginning.layout, page, failure);
    }

    /** Keeps the first items and stops the format at the next one. */
    private static final class Beginning implements FeedFormat.ItemSink {
        /** Leaves the format, which lets a runtime exception through. */
        private static final class Enough extends RuntimeException {
            private static final long serialVersionUID = 1L;

            Enough() {
                super("Enough was read", null, false, false);
            }
        }

        private final int limit;
        private final List<ImportPreview.Item> items = new ArrayList<>();
        private boolean more;
        private Optional<TableLayout> layout = Optional.empty();
        private Optional<PageAccount> account = Optional.empty();

        Beginning(int limit) {
            this.limit = limit;
        }

        @Override
        public void accept(FeedItem item) {
            accept(item, List.of());
        }

        @Override
        public void accept(FeedItem item, List<GivenAnswer> answers) {
            if (items.size() == limit) {
                more = true;
                throw new Enough();
            }
            items.add(
                    new ImportPreview.Item(item, TextCleaner.clean(item.text()).text(), answers));
        }

        /** Known already; who answered what is not the question of a preview. */
        @Override
        public void again(FeedItem item, List<GivenAnswer> answers) {}

        @Override
        public void accounted(PageAccount kept) {
            account = Optional.of(kept);
        }

        @Override
        public void laidOut(TableLayout table) {
            layout = Optional.of(table);
        }
    }
}
