package org.lectern.feed.bibliography;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The records of an XML file, each as a small tree, one at a time. A record that is not XML is named and left out. */
final class XmlRecords {
    private static final int DEEPEST = 60;
    /** A factory keeps every name it has seen, so it is left behind in time. */
    private static final int RECORDS_OF_ONE_FACTORY = 1000;

    private static final Set<String> LOOKS =
            Set.of("style", "i", "b", "u", "sup", "sub", "italic", "bold", "em", "strong", "DispFormula", "p", "span");
    private static final String OPEN = "<piece xmlns:mml=\"m\" xmlns:xlink=\"l\" xmlns:xsi=\"s\">";
    private static final String CLOSE = "</piece>";

    /**
     * One record.
     *
     * @param line where it begins
     */
    record Found(XmlNode root, long line) {}

    private final XmlPieces pieces;
    private final Account account;
    private XMLInputFactory factory;
    private int parsed;

    XmlRecords(Reader reader, List<String> names, Account account) {
        pieces = new XmlPieces(reader, names, account);
        this.account = account;
    }

    /** The next record; empty after the last one. */
    Optional<Found> next() throws IOException {
        for (Optional<XmlPieces.Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            try {
                return Optional.of(
                        new Found(parsed(piece.get().xml()), piece.get().line()));
            } catch (XMLStreamException e) {
                broken(piece.get(), e);
            } catch (RuntimeException e) {
                // The parser leaves its bounds on some malformed names; its unchecked exceptions all mean bad input.
                broken(piece.get(), e);
            }
        }
        return Optional.empty();
    }

    private void broken(XmlPieces.Piece piece, Exception e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        account.unused(piece.line(), piece.xml(), "the record is not XML: " + message);
    }

    private XMLInputFactory factory() {
        if (parsed++ % RECORDS_OF_ONE_FACTORY == 0) {
            factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        }
        return factory;
    }

    private XmlNode parsed(String xml) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(OPEN + xml + CLOSE));
        Deque<XmlNode> open = new ArrayDeque<>();
        var top = new XmlNode("");
        open.push(top);
        int looks = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    boolean look = looks > 0 || open.size() > DEEPEST || isLook(reader);
                    looks += look ? 1 : 0;
                    if (!look) {
                        begin(reader, open);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (looks > 0) {
                        looks--;
                    } else {
                        open.pop();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.getFirst().append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> open.getFirst().append("&" + reader.getLocalName() + ";");
                default -> {}
            }
        }
        return top.first("piece")
                .flatMap(piece -> piece.children().stream().findFirst())
                .orElseThrow(() -> new XMLStreamException("there is no element"));
    }

    private static boolean isLook(XMLStreamReader reader) {
        return LOOKS.contains(reader.getLocalName()) || "mml".equals(reader.getPrefix());
    }

    private static void begin(XMLStreamReader reader, Deque<XmlNode> open) {
        var node = new XmlNode(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            node.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.getFirst().child(node);
        open.push(node);
    }
}
