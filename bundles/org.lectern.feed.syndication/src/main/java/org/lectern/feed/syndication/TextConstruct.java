package org.lectern.feed.syndication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** A text of an entry and how it is to be read: as it stands, as HTML escaped or within, or as base64. */
final class TextConstruct {
    private enum Kind {
        PLAIN,
        HTML,
        UNSURE,
        BASE64
    }

    private final int longest;
    private final Kind kind;
    /** Most texts come in one piece, which is not copied again. */
    private String piece = "";

    private StringBuilder text;
    private boolean markup;
    private boolean cut;

    private TextConstruct(Kind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    /** By the attributes of its tag. */
    static TextConstruct of(Tag tag, int longest) {
        boolean atom = tag.uri().equals(Vocabulary.ATOM) || tag.uri().equals(Vocabulary.ATOM_03);
        return new TextConstruct(kind(tag.attribute("type"), tag.attribute("mode"), atom), longest);
    }

    /** A field that holds no markup. */
    static TextConstruct plain(int longest) {
        return new TextConstruct(Kind.PLAIN, longest);
    }

    /** A text of RSS, of which nobody knows. */
    static TextConstruct unsure(int longest) {
        return new TextConstruct(Kind.UNSURE, longest);
    }

    private static Kind kind(String type, String mode, boolean atom) {
        if ("base64".equals(mode)) {
            return Kind.BASE64;
        }
        if (type == null || type.isBlank()) {
            return atom ? Kind.PLAIN : Kind.UNSURE;
        }
        String kind = type.strip().toLowerCase(Locale.ROOT);
        // Elements within are markup whatever the type; in XHTML what is escaped is text.
        if (kind.equals("xhtml") || kind.endsWith("xml") || kind.equals("text") || kind.equals("text/plain")) {
            return Kind.PLAIN;
        }
        if (kind.contains("html")) {
            return Kind.HTML;
        }
        if (kind.startsWith("text")) {
            return Kind.UNSURE;
        }
        return kind.contains("/") && atom ? Kind.BASE64 : Kind.UNSURE;
    }

    void append(char[] characters, int from, int length) {
        int taken = taken(length);
        if (text == null && piece.isEmpty() && !markup) {
            piece = new String(characters, from, taken);
        } else if (markup && kind != Kind.HTML) {
            escape(new String(characters, from, taken), builder());
        } else {
            builder().append(characters, from, taken);
        }
    }

    private int taken(int length) {
        int taken = Math.min(length, longest - (text == null ? piece.length() : text.length()));
        cut |= taken < length;
        return Math.max(0, taken);
    }

    private StringBuilder builder() {
        if (text == null) {
            text = new StringBuilder(piece);
        }
        return text;
    }

    void open(Tag tag) {
        markup();
        tag(tag.local(), "<");
    }

    void close(String local) {
        tag(local, "</");
    }

    private void tag(String local, String bracket) {
        if (!cut && local.length() < 40) {
            builder().append(bracket).append(local).append('>');
        }
    }

    private void markup() {
        if (!markup && kind != Kind.HTML) {
            String before = builder().toString();
            builder().setLength(0);
            escape(before, builder());
        }
        markup = true;
    }

    private static void escape(String words, StringBuilder to) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> to.append("&lt;");
                case '&' -> to.append("&amp;");
                default -> to.append(c);
            }
        }
    }

    boolean isCut() {
        return cut;
    }

    /** All of it, with the white space at its ends. */
    String whole() {
        String whole = text == null ? piece : text.toString();
        int end = whole.length();
        return cut && end > 0 && Character.isHighSurrogate(whole.charAt(end - 1)) ? whole.substring(0, end - 1) : whole;
    }

    /** As plain text. */
    String read() {
        String whole = whole();
        if (markup) {
            return HtmlText.of(whole);
        }
        return switch (kind) {
            case PLAIN -> whole.strip();
            case HTML -> HtmlText.of(whole);
            case UNSURE -> HtmlText.ofUnsure(whole);
            case BASE64 -> HtmlText.ofUnsure(decoded(whole));
        };
    }

    /** What claims to be base64 and is none stays as it is; what is no text, such as a picture, is nothing. */
    private static String decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return base64;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
