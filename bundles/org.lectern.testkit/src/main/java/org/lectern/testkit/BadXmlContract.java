package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a format in XML does with documents that want to fill the memory, read files, or lie about their encoding. */
public interface BadXmlContract extends BadInputContract {
    /** No text that comes out may be longer, whatever the document says. */
    int LONGEST = 4 << 20;

    /**
     * A document of two papers, as {@link #holding} has them.
     *
     * @param before the root: a declaration, a document type
     * @param title as XML
     */
    String document(String before, String title, String date);

    @Override
    default byte[] holding(String title, String date) {
        return document("", escaped(title), escaped(date)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private Outcome readDocument(String before, String title, Charset charset) throws IOException {
        Outcome outcome = read(document(before, title, "2024-10-27").getBytes(charset));
        outcome.items()
                .forEach(item -> assertTrue(
                        item.text().title().length()
                                        + item.text().abstractText().length()
                                < LONGEST,
                        () -> "An entity grew to " + item.text().title().length() + " characters"));
        return outcome;
    }

    private Outcome readDocument(String before, String title) throws IOException {
        return readDocument(before, title, StandardCharsets.UTF_8);
    }

    @Test
    default void billionLaughsAreNotLaughed() throws IOException {
        String types = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .reduce("<!DOCTYPE x [<!ENTITY l0 \"ha\">", String::concat);
        BadInputContract.assertGoesOn(readDocument(types + "]>", "Sheep &l9; at Dawn"));
    }

    @Test
    default void anEntityOfFiftyKilobytesUsedFiftyThousandTimesStopsGrowing() throws IOException {
        Outcome outcome = readDocument(
                "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>", "Sheep " + "&a;".repeat(50_000));
        BadInputContract.assertGoesOn(outcome);
    }

    @Test
    default void externalEntitiesAreNotFetched() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        try {
            Files.writeString(secret, "hunter2");
            String address = secret.toUri().toString();
            Outcome outcome = readDocument(
                    "<!DOCTYPE x SYSTEM \"" + address + "\" [<!ENTITY a SYSTEM \"" + address
                            + "\"><!ENTITY % p SYSTEM \"" + address + "\">%p;]>",
                    "Sheep &a; at Dawn");
            BadInputContract.assertGoesOn(outcome);
            assertFalse(outcome.toString().contains("hunter2"), outcome::toString);
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    default void whatTheBytesAreCountsMoreThanWhatIsDeclared() throws IOException {
        for (String declared : new String[] {"ISO-8859-1", "UTF-16", "klingon", "US-ASCII"}) {
            Outcome outcome =
                    readDocument("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n", "Schafe zählen in Reihen");
            BadInputContract.assertGoesOn(outcome);
            assertTrue(
                    outcome.titles().getFirst().equals("Schafe zählen in Reihen"),
                    () -> declared + ": " + outcome.titles());
        }
    }

    @Test
    default void aDeclaredEncodingIsUsed() throws IOException {
        Outcome outcome = readDocument(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n",
                "Schafe zählen in Reihen",
                StandardCharsets.ISO_8859_1);
        BadInputContract.assertGoesOn(outcome);
        assertTrue(outcome.titles().getFirst().equals("Schafe zählen in Reihen"), () -> "" + outcome.titles());
    }
}
