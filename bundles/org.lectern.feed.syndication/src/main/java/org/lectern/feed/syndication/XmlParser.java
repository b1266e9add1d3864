package org.lectern.feed.syndication;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A parser that begins somewhere in a feed: at its start, or before any entry, inside copies of the elements that were
 * open there. Each has a factory of its own, since a factory keeps every name it has seen, and looking one up takes the longer the
 * more there are.
 */
final class XmlParser {
    private final FeedBytes bytes;
    private final XMLStreamReader2 reader;
    private final StaxTag tag;
    private final long from;
    private final int prefix;
    private final long lineFrom;
    private int openCopies;
    private int names;

    /**
     * Begins where the bytes stand.
     *
     * @param copies the start tags that are to be open; empty at the start of the document
     * @param line the number of the line there
     */
    XmlParser(FeedBytes bytes, String copies, int openCopies, long line) throws Fault {
        this.bytes = bytes;
        this.lineFrom = line;
        this.openCopies = openCopies;
        this.from = bytes.place();
        byte[] before = copies.getBytes(StandardCharsets.UTF_8);
        this.prefix = before.length;
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            var all = new SequenceInputStream(new ByteArrayInputStream(before), bytes);
            reader = (XMLStreamReader2) factory.createXMLStreamReader(all, "UTF-8");
        } catch (XMLStreamException e) {
            throw new Fault(reason(e), e);
        }
        tag = new StaxTag(reader);
    }

    /** The next event that is the feed's own. */
    int next() throws Fault, IOException {
        int event = step();
        while (openCopies > 0) {
            openCopies -= event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            event = step();
        }
        return event;
    }

    private int step() throws Fault, IOException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw fault(e);
        } catch (RuntimeException e) {
            // The parser leaves its bounds on some malformed names; its unchecked exceptions all mean bad input.
            throw new Fault("the parser gave up: " + e.getMessage(), e);
        }
    }

    private static Fault fault(XMLStreamException e) throws IOException {
        Throwable nested = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (nested instanceof IOException io && !(nested instanceof java.io.CharConversionException)) {
            throw io;
        }
        return new Fault(reason(e), e);
    }

    /** The first line of what the parser says, without its place, which is counted from where it began. */
    private static String reason(XMLStreamException e) {
        String message = e.getMessage() == null ? "not XML" : e.getMessage();
        int end = message.indexOf('\n');
        String first = (end < 0 ? message : message.substring(0, end)).strip();
        return first.isEmpty() ? "not XML" : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }

    Tag tag() {
        return tag;
    }

    /** How many names of elements and attributes it has met; to be asked at each start tag. */
    int names() {
        names += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
        return names;
    }

    void text(FeedWalk walk) throws Fault {
        try {
            walk.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (com.fasterxml.aalto.UncheckedStreamException e) {
            throw new Fault("not XML: " + e.getMessage(), e);
        }
    }

    /** The place in the feed at which the current event begins. */
    long place() {
        return from + reader.getLocationInfo().getStartingByteOffset() - prefix;
    }

    long line() {
        return lineFrom + reader.getLocationInfo().getStartLocation().getLineNumber() - 1;
    }

    /** How far the parser has read: some kilobytes ahead of the current event. */
    long readTo() {
        return bytes.place();
    }

    /** The namespaces that are declared on the current start tag, as attributes. */
    String namespaces() {
        var declared = new StringBuilder();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefixed = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            declared.append(prefixed == null || prefixed.isEmpty() ? " xmlns" : " xmlns:" + prefixed)
                    .append("=\"")
                    .append(
                            uri == null
                                    ? ""
                                    : uri.replace("&", "&amp;")
                                            .replace("<", "&lt;")
                                            .replace("\"", "&quot;"))
                    .append('"');
        }
        return declared.toString();
    }
}
