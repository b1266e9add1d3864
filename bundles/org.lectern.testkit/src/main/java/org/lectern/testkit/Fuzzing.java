package org.lectern.testkit;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.Probe;
import org.lectern.testkit.Mutations.Damage;
import org.lectern.testkit.Mutations.Damaged;

/**
 * Reads damaged inputs and holds the rules for bad input: nothing but a {@link FeedException} comes out, and that has a
 * message and an advice; no input takes more than {@value #SECONDS} s of the processor; none takes more than 64 MB
 * beyond its own size, counted as all that its reading allocates, so that what it holds at once is less; the same bytes
 * give the same; and a title that still stands in the input is in what was read, or something was said. Runs 500 inputs
 * of each subject, 10,000 with {@code -Dlectern.long=true}, {@code -Dlectern.fuzz.runs} as many as it says;
 * {@code -Dlectern.fuzz.seed} begins elsewhere. A failure names its seed.
 */
public final class Fuzzing {
    private static final int RUNS =
            Integer.getInteger("lectern.fuzz.runs", Boolean.getBoolean("lectern.long") ? 10_000 : 500);
    private static final long SEED = Long.getLong("lectern.fuzz.seed", 20261121);
    private static final long SECONDS = 5;
    /** A thread that waits uses no processor: after so long on the clock it hangs, on however busy a machine. */
    private static final long STUCK = 120;

    private static final long MEMORY = 64L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Fuzzing() {}

    /**
     * What came out of an input.
     *
     * @param read all of it, as text
     * @param told the report has a note or names a place
     */
    public record Outcome(String read, boolean told) {}

    /** Reads an input whole. */
    @FunctionalInterface
    public interface Reader {
        Outcome read(byte[] bytes) throws FeedException, IOException;
    }

    /**
     * What is read.
     *
     * @param titles words that stand in the undamaged input, which must not vanish without a word; ASCII
     */
    public record Subject(String name, Reader reader, Damage damage, List<String> titles) {
        public Subject {
            titles = List.copyOf(titles);
        }

        /** @param file the name that the inputs have */
        public static Subject of(Supplier<FeedFormat> format, String file, Damage damage, String... titles) {
            return new Subject(
                    format.get().getClass().getSimpleName() + " " + file,
                    bytes -> Fuzzing.read(format.get(), file, bytes),
                    damage,
                    List.of(titles));
        }
    }

    /** Reads an input as the format does, and checks what every report has. */
    public static Outcome read(FeedFormat format, String file, byte[] bytes) throws FeedException, IOException {
        boolean whole = bytes.length <= Probe.SIZE;
        int sure = format.recognise(new Probe(file, whole ? bytes : Arrays.copyOf(bytes, Probe.SIZE), whole));
        check(sure >= 0 && sure <= 100, "It is recognised with " + sure);
        var sink = new CheckedItems();
        var report = format.read(new FeedInput(file, new ByteArrayInputStream(bytes), Optional.empty()), sink);
        Stream.concat(report.unusedLines().stream(), report.incomplete().stream())
                .forEach(place ->
                        check(place.line() >= 1 && !place.reason().isBlank(), "A place without a line or word"));
        check(report.notes().stream().noneMatch(String::isBlank), "An empty note");
        return new Outcome(
                sink.toString(),
                !report.notes().isEmpty()
                        || !report.incomplete().isEmpty()
                        || !report.unusedLines().isEmpty());
    }

    /** A test for each subject. */
    public static Stream<DynamicTest> tests(List<Subject> subjects) {
        return subjects.stream().map(subject -> DynamicTest.dynamicTest(subject.name, () -> run(subject)));
    }

    private static void run(Subject subject) throws Exception {
        var most = new Most();
        // Not closed with try: that would wait for a reader that hangs.
        ExecutorService one = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().daemon().name("reader").unstarted(task));
        try {
            for (int run = 0; run < RUNS; run++) {
                long seed = SEED + run;
                Damaged damaged = subject.damage.of(new Random(seed));
                Future<Cost> reading = one.submit(() -> measured(subject, damaged));
                try {
                    most.add(reading.get(STUCK, TimeUnit.SECONDS), seed);
                } catch (ExecutionException e) {
                    throw new AssertionError(said(subject, seed, damaged), e.getCause());
                } catch (TimeoutException e) {
                    throw new AssertionError("It hangs. " + said(subject, seed, damaged), e);
                }
            }
        } finally {
            one.shutdownNow();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d mutated inputs, longest %.3f CPU s (seed %d), most memory %.1f MB (seed %d)%n",
                subject.name,
                RUNS,
                most.time / 1e9,
                most.timeSeed,
                most.memory / 1e6,
                most.memorySeed);
    }

    private record Cost(long nanoseconds, long bytes) {}

    private static Cost measured(Subject subject, Damaged damaged) throws IOException {
        long thread = Thread.currentThread().threadId();
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        Outcome outcome = outcome(subject, damaged.bytes());
        var cost = new Cost(THREADS.getCurrentThreadCpuTime() - time, THREADS.getThreadAllocatedBytes(thread) - bytes);
        check(cost.bytes <= MEMORY + damaged.bytes().length, "It took %,d bytes".formatted(cost.bytes));
        check(cost.nanoseconds <= TimeUnit.SECONDS.toNanos(SECONDS), "It took %,d ns".formatted(cost.nanoseconds));
        check(outcome.equals(outcome(subject, damaged.bytes())), "A second reading gave something else");
        check(wellFormed(outcome.read), "Half a character came out: " + outcome.read);
        for (String title : subject.titles) {
            check(
                    outcome.told || !damaged.visible().contains(title) || outcome.read.contains(title),
                    "“" + title + "” is lost without a word: " + outcome.read);
        }
        return cost;
    }

    private static Outcome outcome(Subject subject, byte[] bytes) throws IOException {
        try {
            return subject.reader.read(bytes);
        } catch (FeedException e) {
            check(!e.getMessage().isBlank() && !e.advice().isBlank(), "A failure without a word");
            return new Outcome("", true);
        }
    }

    private static String said(Subject subject, long seed, Damaged damaged) {
        return subject.name + ", seed " + seed + ": " + new String(damaged.bytes(), StandardCharsets.UTF_8);
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static final class Most {
        private long time;
        private long timeSeed;
        private long memory;
        private long memorySeed;

        void add(Cost cost, long seed) {
            if (cost.nanoseconds > time) {
                time = cost.nanoseconds;
                timeSeed = seed;
            }
            if (cost.bytes > memory) {
                memory = cost.bytes;
                memorySeed = seed;
            }
        }
    }
}
