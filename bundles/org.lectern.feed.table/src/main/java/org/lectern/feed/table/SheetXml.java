package org.lectern.feed.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read element by element. Declarations of document types are passed over, nothing is fetched. */
final class SheetXml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    /** Characters of one cell; spreadsheets themselves take 32,767. */
    static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final XMLStreamReader reader;

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    SheetXml(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in, "UTF-8");
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextElement() throws IOException {
        int event = next();
        while (event >= 0 && event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        return event >= 0;
    }

    /** The next event; below 0 at the end of the part. */
    int next() throws IOException {
        try {
            return reader.hasNext() ? reader.next() : -1;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (RuntimeException e) {
            throw new DamagedInput("a part of it is not XML", "Open it in a spreadsheet and save it again as XLSX.", e);
        }
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    /** By local name, since prefixes differ between programs. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Adds the text at which the part stands. @return false where it grew too long, and nothing was added */
    boolean text(StringBuilder text) throws IOException {
        String more;
        try {
            more = reader.getText();
        } catch (RuntimeException e) {
            // The parser looks at a text only when it is asked for.
            throw new DamagedInput("a part of it is not XML", "Open it in a spreadsheet and save it again as XLSX.", e);
        }
        if (text.length() + more.length() > LONGEST) {
            return false;
        }
        text.append(more);
        return true;
    }

    private static IOException damaged(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        return cause instanceof DamagedInput refused
                ? refused
                : new DamagedInput("a part of it is not XML", "Open it in a spreadsheet and save it again as XLSX.", e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
