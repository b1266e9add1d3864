package org.lectern.feed.syndication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes the bytes of a document and gives them on so that a strict parser of bounded memory can read them: bare
 * ampersands and angle brackets are escaped, entities replaced, malformed and forbidden characters replaced, comments,
 * processing instructions and the document type left out, and what stands between two angle brackets is cut at 1 MB.
 * Since no document type gets through, a parser behind it can neither fetch nor expand anything.
 */
final class MendedXml {
    /** No decision needs to see more bytes than these. */
    static final int LOOK_AHEAD = 64;

    private static final int MOST_ATTRIBUTES = 500;
    private static final byte[] CDATA = bytes("<![CDATA[");
    private static final byte[] CDATA_END = bytes("]]>");
    private static final byte[] COMMENT = bytes("<!--");
    private static final byte[] COMMENT_END = bytes("-->");
    private static final byte[] TYPE = bytes("<!DOCTYPE");
    private static final byte[] INSTRUCTION_END = bytes("?>");
    private static final byte[] REPLACEMENT = bytes("\uFFFD");
    private static final byte[] ESCAPED_LESS = bytes("&lt;");

    private enum State {
        MARKUP,
        TAG,
        CDATA,
        COMMENT,
        INSTRUCTION,
        TYPE,
        TYPE_COMMENT
    }

    private final CutText out;
    private final Repairs repairs;
    private final References references;
    private final DocumentType documentType;
    private State state = State.MARKUP;
    private boolean rootSeen;
    private int attributes;
    private int quote;
    private byte[] raw;
    private int at;
    private int end;

    MendedXml(Window out, Repairs repairs) {
        this.out = new CutText(out, repairs);
        this.repairs = repairs;
        var entities = new Entities();
        references = new References(this.out, repairs, entities);
        documentType = new DocumentType(entities);
    }

    /** Takes bytes up to where a decision needs more of them. @return how many */
    int take(byte[] bytes, int length, boolean last) {
        raw = bytes;
        at = 0;
        end = length;
        int safe = last ? length : length - LOOK_AHEAD;
        while (at < safe) {
            switch (state) {
                case MARKUP -> markup(safe);
                case TAG -> tag(safe);
                case CDATA -> cdata(safe);
                case COMMENT -> leaveOut(COMMENT_END, State.MARKUP, safe);
                case INSTRUCTION -> leaveOut(INSTRUCTION_END, State.MARKUP, safe);
                case TYPE -> type();
                case TYPE_COMMENT -> leaveOut(COMMENT_END, State.TYPE, safe);
            }
        }
        return at;
    }

    /** At the end of a document: what was begun and never ended, so that it hid the rest. */
    Optional<String> neverEnded() {
        return switch (state) {
            case MARKUP, TAG -> Optional.empty();
            case CDATA -> Optional.of("CDATA section");
            case COMMENT -> Optional.of("comment");
            case INSTRUCTION -> Optional.of("processing instruction");
            case TYPE, TYPE_COMMENT -> Optional.of("document type");
        };
    }

    private void markup(int safe) {
        plain(safe);
        if (at >= safe) {
            return;
        }
        int b = raw[at] & 0xff;
        if (b == '<') {
            opening();
        } else if (b == '&') {
            at = references.take(raw, at, end);
        } else {
            special(b);
        }
    }

    /** Most of a document goes through here: texts, and tags without attributes. */
    private void plain(int safe) {
        int from = at;
        int first = -1;
        int last = -1;
        at = PlainBytes.inText(raw, at, safe);
        while (at < safe && raw[at] == '<') {
            int behind = PlainBytes.bareTag(raw, at, safe);
            if (behind < 0) {
                break;
            }
            rootSeen |= raw[at + 1] != '/';
            first = first < 0 ? at : first;
            last = at;
            at = PlainBytes.inText(raw, behind, safe);
        }
        if (first < 0) {
            out.give(raw, from, at - from);
        } else {
            out.give(raw, from, first - from);
            out.begin(raw, first, last - first);
            out.give(raw, last, at - last);
        }
    }

    private void opening() {
        int next = at + 1 < end ? raw[at + 1] & 0xff : ' ';
        if (XmlCharacters.isNameStart(next)) {
            rootSeen = true;
            tagBegins(1);
            attributes = 0;
            quote = 0;
            state = State.TAG;
        } else if (next == '/' && at + 2 < end && XmlCharacters.isNameStart(raw[at + 2] & 0xff)) {
            tagBegins(2);
        } else if (next == '?' && at + 2 < end && XmlCharacters.isNameStart(raw[at + 2] & 0xff)) {
            state = State.INSTRUCTION;
            at += 2;
        } else if (stands(CDATA)) {
            out.begin(CDATA, 0, CDATA.length);
            at += CDATA.length;
            state = State.CDATA;
        } else if (stands(COMMENT)) {
            at += COMMENT.length;
            state = State.COMMENT;
        } else if (!rootSeen && stands(TYPE)) {
            state = State.TYPE;
        } else {
            repairs.count(Repairs.Kind.ANGLE);
            out.giveWhole(ESCAPED_LESS);
            at++;
        }
    }

    private void tagBegins(int length) {
        out.begin(raw, at, length);
        at += length;
    }

    private void tag(int safe) {
        int from = at;
        while (at < safe) {
            at = PlainBytes.inTag(raw, at, safe);
            if (at == safe) {
                break;
            }
            int b = raw[at] & 0xff;
            if (b != '>' && b != '"' && b != '\'') {
                out.give(raw, from, at - from);
                if (b == '<') {
                    // No attribute holds one: a quote or a bracket is missing.
                    state = State.MARKUP;
                    return;
                }
                if (b == '&') {
                    at = references.take(raw, at, end);
                } else {
                    special(b);
                }
                from = at;
                continue;
            }
            at++;
            if (endsTag(b)) {
                state = State.MARKUP;
                break;
            }
        }
        out.give(raw, from, at - from);
        if (attributes > MOST_ATTRIBUTES) {
            out.cut();
        }
    }

    private boolean endsTag(int b) {
        if (b == '>') {
            return quote == 0;
        }
        if (quote == 0) {
            quote = b;
            attributes++;
        } else if (quote == b) {
            quote = 0;
        }
        return false;
    }

    private boolean stands(byte[] text) {
        return at + text.length <= end && Arrays.equals(raw, at, at + text.length, text, 0, text.length);
    }

    /** A byte that is neither ASCII nor allowed in XML. */
    private void special(int b) {
        int length = b < 0x80 ? 0 : Utf8.sequence(raw, at, end);
        if (length > 0) {
            out.giveWhole(raw, at, length);
            at += length;
            return;
        }
        if (b < 0x80) {
            repairs.count(Repairs.Kind.CONTROL);
            out.giveWhole(REPLACEMENT);
        } else {
            repairs.count(Repairs.Kind.ENCODING);
            out.giveWhole(new String(raw, at, 1, TextEncoding.WINDOWS).getBytes(StandardCharsets.UTF_8));
        }
        at++;
    }

    private void cdata(int safe) {
        int from = at;
        at = PlainBytes.inCdata(raw, from, safe);
        out.give(raw, from, at - from);
        if (at >= safe) {
            return;
        }
        if (stands(CDATA_END)) {
            out.begin(CDATA_END, 0, CDATA_END.length);
            at += CDATA_END.length;
            state = State.MARKUP;
        } else if (raw[at] == ']') {
            out.giveWhole(raw, at, 1);
            at++;
        } else {
            special(raw[at] & 0xff);
        }
    }

    /** Line ends stay, so that lines keep their numbers. */
    private void leaveOut(byte[] ending, State after, int safe) {
        while (at < safe && !stands(ending)) {
            if (raw[at] == '\n') {
                out.lineEnd(raw, at);
            }
            at++;
        }
        if (at < safe) {
            at += ending.length;
            state = after;
        }
    }

    private void type() {
        if (!documentType.isInQuotes() && stands(COMMENT)) {
            state = State.TYPE_COMMENT;
            return;
        }
        if (raw[at] == '\n') {
            out.lineEnd(raw, at);
        }
        if (documentType.ends(raw[at++])) {
            state = State.MARKUP;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
