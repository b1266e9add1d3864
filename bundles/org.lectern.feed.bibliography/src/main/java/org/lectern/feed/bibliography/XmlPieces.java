package org.lectern.feed.bibliography;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the records out of an XML file by their tags, before any parser sees them: what stands around them, such as a
 * document type with its entities, is never read, and a record that is broken does not keep the others out.
 */
final class XmlPieces {
    /** In characters. */
    private static final int LONGEST = 6 << 20;

    /**
     * One record as XML.
     *
     * @param line where it begins
     */
    record Piece(String xml, long line) {}

    private final CharSource source;
    private final List<String> names;
    private final Account account;

    /** @param names of the elements that are records */
    XmlPieces(Reader reader, List<String> names, Account account) {
        source = new CharSource(reader);
        this.names = names;
        this.account = account;
    }

    /** The next record; empty after the last one. */
    Optional<Piece> next() throws IOException {
        for (int c = source.peek(); c != CharSource.END; c = source.peek()) {
            Optional<String> name = c == '<' ? begun() : Optional.empty();
            if (name.isPresent()) {
                Optional<Piece> piece = piece(name.get());
                if (piece.isPresent()) {
                    return piece;
                }
            } else {
                source.next();
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> piece(String name) throws IOException {
        long line = source.line();
        var xml = new StringBuilder();
        boolean fits = true;
        do {
            int c = source.next();
            fits &= xml.length() < LONGEST;
            if (fits) {
                xml.append((char) c);
            }
            if (c == '>' && ends(xml, name)) {
                return Optional.of(new Piece(xml.toString(), line));
            }
        } while (source.peek() != CharSource.END && !(source.peek() == '<' && begun().isPresent()));
        account.unused(
                line,
                xml.substring(0, Math.min(200, xml.length())),
                fits
                        ? "the record " + name + " has no end"
                        : "the record " + name + " is larger than any paper would be");
        return Optional.empty();
    }

    private static boolean ends(StringBuilder xml, String name) {
        int at = xml.length() - 2;
        while (at > 0 && Character.isWhitespace(xml.charAt(at))) {
            at--;
        }
        int from = at + 1 - name.length();
        return from >= 2 && xml.charAt(from - 1) == '/' && xml.charAt(from - 2) == '<' && same(xml, from, name);
    }

    private static boolean same(StringBuilder xml, int from, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (xml.charAt(from + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> begun() throws IOException {
        for (String name : names) {
            if (begins(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean begins(String name) throws IOException {
        for (int i = 0; i < name.length(); i++) {
            if (source.peek(i + 1) != name.charAt(i)) {
                return false;
            }
        }
        int after = source.peek(name.length() + 1);
        return after == '>' || after != CharSource.END && Character.isWhitespace(after);
    }
}
