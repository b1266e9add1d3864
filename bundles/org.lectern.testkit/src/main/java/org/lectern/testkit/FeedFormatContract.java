package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;

/** What every {@link FeedFormat} does, whatever it reads. */
public interface FeedFormatContract {
    /** The format under test; a new one each time. */
    FeedFormat format();

    /** A good input of this format with at least two papers, of a few kilobytes at most. */
    byte[] sample() throws IOException;

    /** The name under which the sample comes in. */
    String sampleName();

    /** Inputs that belong to other formats, or to none. Add those that might be mistaken for this one. */
    default List<Probe> foreign() {
        return List.of(
                probe(
                        "page.html",
                        "<!DOCTYPE html><html><head><title>Papers</title></head><body><p>One</p></body></html>"),
                probe(
                        "feed.xml",
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title></channel></rss>"),
                probe("notes.txt", "Milk, bread and two lemons.\nCall the landlord about the window.\n"),
                probe("poem.txt", "The fog came in\n\nand sat upon the stairs\n\nand would not talk\n"));
    }

    /** A probe of a whole text. */
    static Probe probe(String name, String text) {
        return new Probe(name, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Everything that comes out of an input. */
    record Reading(List<FeedItem> items, PageReport report) {}

    private Reading read(byte[] bytes) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        PageReport report = format().read(
                        new FeedInput(sampleName(), new ByteArrayInputStream(bytes), Optional.empty()), items::add);
        return new Reading(items, report);
    }

    @Test
    default void aFormatRecognisesItsOwn() throws IOException {
        byte[] bytes = sample();
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Probe.SIZE));
        int sure = format().recognise(new Probe(sampleName(), head, head.length == bytes.length));
        assertTrue(sure > 50 && sure <= 100, () -> "The format's own sample is recognised with only " + sure);
    }

    @Test
    default void aFormatDoesNotRecogniseWhatIsForeign() {
        for (Probe probe : foreign()) {
            assertEquals(0, format().recognise(probe), () -> probe.name() + " is of another format");
        }
    }

    @Test
    default void anEmptyInputIsOfNoFormat() {
        assertEquals(0, format().recognise(new Probe(sampleName(), new byte[0], true)));
    }

    @Test
    default void randomBytesAreOfNoFormat() {
        var random = new Random(20260306);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[1 + random.nextInt(4096)];
            random.nextBytes(bytes);
            // A file that starts like the format would be another question.
            bytes[0] = (byte) 0xC1;
            assertEquals(0, format().recognise(new Probe("noise.bin", bytes, true)), "random bytes, run " + i);
        }
    }

    @Test
    default void theSampleHoldsPapersInTheOrderOfTheirPositions() throws Exception {
        List<FeedItem> items = read(sample()).items();
        assertTrue(items.size() >= 2, "the sample is to have two papers or more");
        List<Integer> positions = items.stream()
                .filter(item -> item.position().isPresent())
                .map(item -> item.position().getAsInt())
                .toList();
        assertEquals(positions.stream().distinct().sorted().toList(), positions);
    }

    @Test
    default void eachPaperSaysAnotherPlaceOfTheInput() throws Exception {
        var places = new ArrayList<String>();
        var items = new ArrayList<FeedItem>();
        format().read(
                        new FeedInput(sampleName(), new ByteArrayInputStream(sample()), Optional.empty()),
                        new FeedFormat.ItemSink() {
                            @Override
                            public void accept(FeedItem item) {
                                items.add(item);
                            }

                            @Override
                            public void at(String place) {
                                places.add(place);
                            }
                        });
        assertEquals(items.size(), Set.copyOf(places).size(), places::toString);
    }

    @Test
    default void theSameInputTwiceGivesTheSameItems() throws Exception {
        assertEquals(read(sample()), read(sample()));
    }

    @Test
    default void anInputCutAnywhereFailsWithNothingButAFeedException() throws Exception {
        byte[] bytes = sample();
        int step = Math.max(1, bytes.length / 4096);
        for (int end = 0; end < bytes.length; end += step) {
            try {
                read(Arrays.copyOf(bytes, end));
            } catch (FeedException e) {
                assertFalse(e.getMessage().isBlank());
                assertFalse(e.advice().isBlank());
            }
        }
    }

    @Test
    default void cancellingPassesThrough() throws Exception {
        var cancelled = new CancellationException("enough");
        var input = new FeedInput(sampleName(), new ByteArrayInputStream(sample()), Optional.empty());
        assertSame(
                cancelled,
                assertThrows(
                        CancellationException.class,
                        () -> format().read(input, item -> {
                            throw cancelled;
                        })));
    }

    @Test
    default void aFailureOfTheSinkPassesThrough() throws Exception {
        var failure = new FeedException("The disk is full.", "disk", "Make room.");
        var input = new FeedInput(sampleName(), new ByteArrayInputStream(sample()), Optional.empty());
        assertSame(
                failure,
                assertThrows(
                        FeedException.class,
                        () -> format().read(input, item -> {
                            throw failure;
                        })));
    }
}
