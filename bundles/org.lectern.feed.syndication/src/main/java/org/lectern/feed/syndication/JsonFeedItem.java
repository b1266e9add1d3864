package org.lectern.feed.syndication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import org.lectern.feed.syndication.Entry.EntryLink;

/** Reads one item of a JSON Feed. */
final class JsonFeedItem {
    /** Closing it would close what is open, in the middle of a text that was cut. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    private JsonFeedItem() {}

    /** From the item's opening brace to its closing one. */
    static void read(JsonParser json, Entry entry) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field(name, json, entry);
        }
    }

    private static void field(String name, JsonParser json, Entry entry) throws IOException {
        switch (name) {
            case "title" -> entry.title = cut(text(json).strip(), Entry.LONGEST_TITLE, entry);
            case "summary" -> entry.summary = cut(text(json).strip(), Entry.LONGEST_TEXT, entry);
            case "content_text" -> entry.content = cut(text(json).strip(), Entry.LONGEST_TEXT, entry);
            case "content_html" -> {
                String html = HtmlText.of(cut(text(json), Entry.LONGEST_TEXT, entry));
                entry.content = entry.content.isEmpty() ? html : entry.content;
            }
            case "id" -> {
                entry.id = field(json, entry);
                entry.permalink = true;
            }
            case "url" -> link(json, "alternate", entry);
            case "external_url" -> link(json, "related", entry);
            case "date_published" -> entry.published = field(json, entry);
            case "date_modified" -> entry.updated = field(json, entry);
            case "language" -> entry.language = field(json, entry);
            case "tags" -> texts(json, entry);
            case "authors", "author" -> authors(json, entry);
            case "attachments" -> attachments(json, entry);
            default -> other(name, json, entry);
        }
    }

    /** The value where it is simple: an id may be a number. Empty for all else. */
    static String text(JsonParser json) throws IOException {
        return json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL
                ? wellFormed(json.getText())
                : skipped(json);
    }

    /** JSON can escape half a pair, which no file can hold. */
    private static String wellFormed(String text) {
        boolean surrogates = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        return surrogates
                ? text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static String skipped(JsonParser json) throws IOException {
        json.skipChildren();
        return "";
    }

    private static String structure(JsonParser json, Entry entry) throws IOException {
        var written = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(written)) {
            int depth = 0;
            do {
                depth += json.currentToken().isStructStart()
                        ? 1
                        : json.currentToken().isStructEnd() ? -1 : 0;
                // Of what is too long nothing is kept, since half of it would be no JSON.
                if (written.getBuffer().length() <= Entry.LONGEST_FIELD) {
                    copy.copyCurrentEvent(json);
                    copy.flush();
                }
            } while (depth > 0 && json.nextToken() != null);
        }
        if (written.getBuffer().length() > Entry.LONGEST_FIELD) {
            entry.cut = true;
            return "";
        }
        return wellFormed(written.toString());
    }

    private static String field(JsonParser json, Entry entry) throws IOException {
        return cut(text(json).strip(), Entry.LONGEST_FIELD, entry);
    }

    private static String cut(String text, int longest, Entry entry) {
        if (text.length() <= longest) {
            return text;
        }
        entry.cut = true;
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static void link(JsonParser json, String rel, Entry entry) throws IOException {
        entry.link(new EntryLink(field(json, entry), rel, "", "", "", ""));
    }

    private static void texts(JsonParser json, Entry entry) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            entry.category(field(json, entry));
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            entry.category(field(json, entry));
        }
    }

    private static void authors(JsonParser json, Entry entry) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            author(json, entry);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    author(json, entry);
                } else {
                    entry.author(AuthorName.of(field(json, entry)));
                }
            }
        } else {
            entry.author(AuthorName.of(field(json, entry)));
        }
    }

    private static void author(JsonParser json, Entry entry) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "name" -> entry.author(AuthorName.of(field(json, entry)));
                // Of the author, not of the paper.
                case "url", "avatar" -> json.skipChildren();
                default -> other("author." + name, json, entry);
            }
        }
    }

    private static void attachments(JsonParser json, Entry entry) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                attachment(json, entry);
            }
        }
    }

    private static void attachment(JsonParser json, Entry entry) throws IOException {
        String url = "";
        String type = "";
        String title = "";
        String size = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            String value = field(json, entry);
            switch (name) {
                case "url" -> url = value;
                case "mime_type" -> type = value;
                case "title" -> title = value;
                case "size_in_bytes" -> size = value;
                default -> {
                    // A recording's length and the like.
                }
            }
        }
        entry.link(new EntryLink(url, "enclosure", type, title, "", size));
    }

    /** Kept: text as it stands, a list or what is nested as JSON. Journals put a DOI under a name of their own. */
    private static void other(String name, JsonParser json, Entry entry) throws IOException {
        String value = json.currentToken().isStructStart() ? structure(json, entry) : field(json, entry);
        if (name.equals("doi") || name.equals("_doi")) {
            entry.identifier(value.startsWith("10.") ? "doi:" + value : value);
        } else if (name.length() <= 60) {
            entry.other(wellFormed(name), value);
        }
    }
}
