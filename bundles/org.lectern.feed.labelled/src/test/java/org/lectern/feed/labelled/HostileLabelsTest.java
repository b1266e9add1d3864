package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Mutations;

/** Bad inputs with a name, against every reader of the family. */
class HostileLabelsTest {
    /** A reader, and how a text with marks at these places is written for it. */
    private record Kind(Supplier<FeedFormat> format, Sample sample) {
        byte[] of(String text, long... places) {
            return sample.of(text, places);
        }

        @Override
        public String toString() {
            return format.get().getClass().getSimpleName();
        }
    }

    @FunctionalInterface
    private interface Sample {
        byte[] of(String text, long... places);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String marks(String form, String between, long... places) {
        var marks = new StringBuilder();
        for (int i = 0; i < places.length; i += 2) {
            marks.append(i == 0 ? "" : between)
                    .append(form.replace("%s", Long.toString(places[i])).replace("%e", Long.toString(places[i + 1])));
        }
        return marks.toString();
    }

    private static String cas(String text, long... places) {
        return "{\"%FEATURE_STRUCTURES\":[{\"%ID\":1,\"%TYPE\":\"uima.cas.Sofa\",\"sofaString\":\"" + text + "\"}"
                + marks(",{\"%TYPE\":\"a.B\",\"@sofa\":1,\"begin\":%s,\"end\":%e,\"value\":\"part\"}", "", places)
                + "]}";
    }

    private static List<Kind> kinds() {
        return List.of(
                new Kind(
                        Doccano::new,
                        (text, places) -> bytes("{\"text\":\"" + text + "\",\"label\":["
                                + marks("[%s,%e,\"part\"]", ",", places) + "]}\n")),
                new Kind(
                        Prodigy::new,
                        (text, places) -> bytes("{\"text\":\"" + text + "\",\"answer\":\"accept\",\"spans\":["
                                + marks("{\"start\":%s,\"end\":%e,\"label\":\"part\"}", ",", places) + "]}\n")),
                new Kind(
                        LabelStudio::new,
                        (text, places) -> bytes("[{\"data\":{\"text\":\"" + text + "\"},\"annotations\":[{\"result\":["
                                + marks(
                                        "{\"type\":\"labels\",\"to_name\":\"text\",\"value\":{\"start\":%s,\"end\":%e,\"labels\":[\"part\"]}}",
                                        ",", places)
                                + "]}]}]")),
                new Kind(
                        WebAnnotation::new,
                        (text, places) ->
                                bytes("{\"type\":\"AnnotationPage\",\"items\":[{\"motivation\":\"describing\",\"body\":"
                                        + "{\"id\":\"#t\",\"value\":\"" + text + "\"}}"
                                        + marks(
                                                ",{\"motivation\":\"tagging\",\"body\":{\"value\":\"part\"},\"target\":{\"source\":\"#t\","
                                                        + "\"selector\":{\"type\":\"TextPositionSelector\",\"start\":%s,\"end\":%e}}}",
                                                "", places)
                                        + "]}")),
                new Kind(UimaCas::new, (text, places) -> bytes(cas(text, places))),
                new Kind(
                        InceptionProject::new,
                        (text, places) -> Mutations.zip(Map.of("annotation/d/ada.json", bytes(cas(text, places))))),
                new Kind(
                        DoccanoArchive::new,
                        (text, places) -> Mutations.zip(Map.of(
                                "ada.jsonl",
                                bytes("{\"text\":\"" + text + "\",\"label\":[" + marks("[%s,%e,\"part\"]", ",", places)
                                        + "]}\n")))),
                new Kind(
                        BratArchive::new,
                        (text, places) -> Mutations.zip(Map.of(
                                "d.txt",
                                bytes(text.replace("\\n", "\n")),
                                "d.ann",
                                bytes(marks("T1\tpart %s %e\tx\n", "", places))))));
    }

    private static Stream<DynamicTest> each(Check check) {
        return kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.toString(), () -> check.of(kind)));
    }

    @FunctionalInterface
    private interface Check {
        void of(Kind kind) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> marksOutsideOfTheTextAreLeftOutWithAWordAndThoseOverOneAnotherStay() {
        return each(kind -> {
            Readings read = Readings.of(
                    kind.format().get(),
                    kind.of("One\\nIts petals fall.", 0, 3, 4, 14, 8, 14, 8, 14, -5, 2, 9, 9, 14, 8, 0, 99, 21, 22));
            assertEquals(List.of("part=One", "part=Its petals", "part=petals", "part=petals"), read.words());
            String said = String.join(" ", read.report().notes());
            assertTrue(said.contains("left out"), said);
        });
    }

    @TestFactory
    Stream<DynamicTest> absurdPlacesAreNoPlaces() {
        return each(kind -> {
            Readings read = Readings.of(
                    kind.format().get(),
                    kind.of(
                            "One\\nIts petals fall.",
                            0,
                            4_294_967_299L,
                            4_294_967_296L,
                            4_294_967_299L,
                            Long.MIN_VALUE,
                            Long.MAX_VALUE,
                            Integer.MAX_VALUE,
                            Integer.MIN_VALUE));
            assertEquals(List.of(), read.words());
            assertEquals(1, read.items().size());
            assertTrue(!read.report().notes().isEmpty(), "left out without a word");
        });
    }

    @TestFactory
    Stream<DynamicTest> aTitleOfTenMegabytesTakesLittleMoreThanItself() {
        return each(kind -> {
            byte[] input = kind.of("a ".repeat(5 << 20) + "\\nIts petals fall.", 0, 3);
            Fuzzing.Outcome outcome;
            try {
                outcome = Fuzzing.read(kind.format().get(), "file", input);
            } catch (FeedException e) {
                outcome = new Fuzzing.Outcome("", !e.getMessage().isBlank());
            }
            assertTrue(outcome.told() || outcome.read().contains("Its petals fall."), "lost without a word");
        });
    }

    @TestFactory
    Stream<DynamicTest> nulsAndBidiControlsStayInTheText() {
        return each(kind -> {
            boolean json = !kind.toString().equals("BratArchive");
            String text = "One\\nIts " + (json ? "\\u0000\\u202E" : "\u0000\u202E") + " petals.";
            Readings read = Readings.of(kind.format().get(), kind.of(text, 11, 17));
            assertEquals(
                    "Its \u0000\u202E petals.", read.items().getFirst().text().abstractText());
            assertEquals(List.of("part=petals"), read.words());
        });
    }

    @TestFactory
    Stream<DynamicTest> aByteOrderMarkIsNoPartOfTheFileAndUtf16IsReadOrRefusedWithAWord() {
        return kinds().stream()
                .filter(kind -> !kind.toString().matches(".*(Archive|Project)"))
                .flatMap(kind -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .map(charset -> DynamicTest.dynamicTest(kind + " " + charset, () -> marked(kind, charset))));
    }

    private static void marked(Kind kind, Charset charset) throws Exception {
        String plain = new String(kind.of("Öne 🌹\\nIts petals fall.", 10, 16), StandardCharsets.UTF_8);
        byte[] bytes = ("\uFEFF" + plain).getBytes(charset);
        try {
            Readings read = Readings.of(kind.format().get(), bytes);
            if (read.items().isEmpty()) {
                assertTrue(!read.report().unusedLines().isEmpty(), "lost without a word");
            } else {
                assertEquals("Öne 🌹", read.items().getFirst().text().title());
            }
            assertTrue(charset != StandardCharsets.UTF_8 || !read.items().isEmpty(), "a mark of UTF-8 is refused");
        } catch (FeedException e) {
            assertTrue(charset != StandardCharsets.UTF_8, e.getMessage());
        }
    }

    @Test
    void aZipInAZipInAZipIsNotUnpackedForEver() throws Exception {
        byte[] inner = Mutations.zip(Map.of("ada.json", bytes(cas("One\\nTwo."))));
        for (int depth = 0; depth < 50; depth++) {
            inner = Mutations.zip(Map.of("annotation/d/ada.zip", inner));
        }
        Readings read = Readings.of(new InceptionProject(), inner);
        assertEquals(List.of(), read.items());
        assertTrue(read.report().notes().getFirst().contains("in a form that is not read"), "lost without a word");
    }

    @Test
    void whatUnpacksToMoreThanAGigabyteIsStopped() {
        var inner = Map.of("ada.json", new byte[128 << 20]);
        var outer = new LinkedHashMap<String, byte[]>();
        byte[] bomb = Mutations.zip(inner);
        for (int i = 0; i < 12; i++) {
            outer.put("annotation/d" + i + "/ada.zip", bomb);
        }
        byte[] all = Mutations.zip(outer);
        assertTrue(all.length < 4 << 20, all.length + " bytes");
        Fuzzing.Outcome outcome = null;
        try {
            outcome = Fuzzing.read(new InceptionProject(), "file", all);
        } catch (FeedException e) {
            assertTrue(e.getMessage().contains("damaged"), e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertTrue(outcome == null || outcome.told(), "lost without a word");
        byte[] one = Mutations.zip(Map.of("d.txt", new byte[128 << 20], "d.ann", bytes("T1\tpart 0 3\tOne\n")));
        var refused = assertThrows(FeedException.class, () -> Readings.of(new BratArchive(), one));
        assertTrue(refused.getMessage().contains("too large"), refused.getMessage());
    }
}
