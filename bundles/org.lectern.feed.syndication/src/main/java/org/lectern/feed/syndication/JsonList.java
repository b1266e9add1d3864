package org.lectern.feed.syndication;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import org.lectern.feed.syndication.Entry.EntryLink;

/** A list as JSON, which is how fields of several values travel among the extra ones. */
final class JsonList {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    /** Made when there is something to hold: most lists stay empty. */
    private StringBuilder text;

    static String of(Collection<String> values) {
        var list = new JsonList();
        values.forEach(list::add);
        return list.text();
    }

    void add(String value) {
        next();
        quoted(value);
    }

    void add(EntryLink link) {
        next();
        text.append("{\"href\":");
        quoted(link.href());
        field("rel", link.rel());
        field("type", link.type());
        field("title", link.title());
        field("hreflang", link.language());
        field("length", link.length());
        text.append('}');
    }

    private void next() {
        if (text == null) {
            text = new StringBuilder("[");
        } else {
            text.append(',');
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            text.append(",\"").append(name).append("\":");
            quoted(value);
        }
    }

    private void quoted(String value) {
        text.append('"');
        ENCODER.quoteAsString(value, text);
        text.append('"');
    }

    /** Empty where the list is. */
    String text() {
        return text == null ? "" : text + "]";
    }
}
