package org.lectern.index.lucene;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.text.LatentSpace;
import org.lectern.text.LatentSpaceLearner;
import org.lectern.text.Tokens;

/**
 * Learns from the workspace's own papers which words go together, and needs nothing from outside. The same papers give
 * the same vectors. What was learnt lies in one file, whose name says from how many papers, and its checksum.
 */
final class LearntEmbedding implements Embedding {
    /** Fewer papers teach nothing. */
    private static final long FEWEST = 40;

    private static final int DIMENSIONS = 128;
    private static final int MOST_TERMS = 30_000;
    /** More papers than this are learnt from by every second, third, … of them. */
    private static final int MOST_PAPERS = 30_000;

    private static final int BATCH = 500;
    private static final Pattern FILE = Pattern.compile("learnt-1-(\\d+)-([0-9a-f]{8})");
    private static final System.Logger LOG = System.getLogger(LearntEmbedding.class.getName());

    private final Path folder;
    private final PaperStore papers;
    private Path readFrom;
    private LatentSpace space;

    LearntEmbedding(Path folder, PaperStore papers) {
        this.folder = folder;
        this.papers = papers;
    }

    /** Whether there is nothing learnt, or the papers have become half as many again. */
    boolean isDue() throws StoreException {
        long count = papers.count();
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return count >= FEWEST;
        }
        Matcher name = FILE.matcher(file.get().getFileName().toString());
        return name.matches() && count >= Long.parseLong(name.group(1)) * 3 / 2;
    }

    /** Empty where nothing has been learnt. */
    @Override
    public String name() {
        return file().map(file -> file.getFileName().toString()).orElse("");
    }

    @Override
    public int dimensions() throws SearchException {
        return space().dimensions();
    }

    @Override
    public List<float[]> vectors(List<String> texts) throws SearchException {
        LatentSpace known = space();
        return texts.stream().map(text -> known.vector(terms(text))).toList();
    }

    /** Words of the first line, which is the title where there is one, count twice. */
    private static List<String> terms(String text) {
        var terms = new ArrayList<>(Tokens.terms(text));
        int line = text.indexOf('\n');
        if (line > 0) {
            terms.addAll(Tokens.terms(text.substring(0, line)));
        }
        return terms;
    }

    private Optional<Path> file() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .max((one, other) -> Long.compare(modified(one), modified(other)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The folder " + folder + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private synchronized LatentSpace space() throws SearchException {
        Optional<Path> file = file();
        if (file.isPresent() && !file.get().equals(readFrom)) {
            space = read(file.get());
            readFrom = file.get();
        }
        if (space == null) {
            throw new SearchException(
                    "Nothing has been learnt from the papers yet.", folder.toString(), "Ask again in a moment.");
        }
        return space;
    }

    private static LatentSpace read(Path file) throws SearchException {
        var sum = new CRC32();
        try (var in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            LatentSpace read = LatentSpace.read(in);
            if (!file.getFileName().toString().endsWith(hexadecimal(sum))) {
                throw new IOException("its checksum is wrong");
            }
            return read;
        } catch (IOException e) {
            forget(file);
            throw new SearchException(
                    "What was learnt from the papers cannot be read: " + e.getMessage() + ". It is learnt anew.",
                    file.toString(),
                    "Ask again in a moment.",
                    e);
        }
    }

    private static String hexadecimal(CRC32 sum) {
        return "%08x".formatted(sum.getValue());
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The file " + file + " is of no use and cannot be deleted", e);
        }
    }

    /** Reads the papers and learns from them. */
    void learn(Progress progress) throws SearchException, StoreException {
        long count = papers.count();
        int step = (int) Math.max(1, (count + MOST_PAPERS - 1) / MOST_PAPERS);
        var learner = new LatentSpaceLearner(DIMENSIONS, MOST_TERMS);
        progress.expect(OptionalLong.of(count));
        int place = 0;
        List<PaperId> page;
        do {
            page = papers.list(PaperOrder.ADDED, place, BATCH);
            for (Paper paper : papers.papers(page)) {
                progress.step("Learning from " + paper.title());
                if (place++ % step == 0) {
                    learner.add(terms(VectorForm.text(paper)));
                }
            }
        } while (page.size() == BATCH);
        try {
            write(learner.learn(stop(progress)), count);
        } catch (IOException e) {
            throw new SearchException(
                    "What was learnt from the papers could not be written: " + e.getMessage() + ".",
                    folder.toString(),
                    "Make room on the disk or make the folder writable.",
                    e);
        }
    }

    /** Whether the user has cancelled. */
    private static java.util.function.BooleanSupplier stop(Progress progress) {
        var cancelled = new AtomicBoolean();
        return () -> {
            try {
                progress.step("Learning which words go together");
            } catch (CancellationException e) {
                cancelled.set(true);
            }
            return cancelled.get();
        };
    }

    private void write(LatentSpace learnt, long count) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "learning", ".part");
        var sum = new CRC32();
        try (var out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), sum))) {
            learnt.write(out);
        }
        Path target = folder.resolve("learnt-1-" + count + "-" + hexadecimal(sum));
        Optional<Path> before = file();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        before.filter(file -> !file.equals(target)).ifPresent(LearntEmbedding::forget);
    }
}
