package org.lectern.feed.labelled;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.api.feed.PageAccount;

/**
 * A document in UIMA's XMI: an element for each structure, its type in the name, its features in attributes. It is told
 * as the same document in JSON would be. Declarations of document types are passed over, nothing is fetched.
 */
final class XmiDocument {
    private static final XMLInputFactory FACTORY = factory();
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String CAS = "uima.cas.";

    private XmiDocument() {}

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Empty where it is none, or is larger than 16 MB. */
    static Optional<MarkedDocument> read(InputStream in, PageAccount account) throws IOException {
        byte[] bytes = in.readNBytes(SingleDocument.LARGEST + 1);
        if (bytes.length > SingleDocument.LARGEST) {
            return Optional.empty();
        }
        ArrayNode structures = JsonNodeFactory.instance.arrayNode();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(withoutControls(bytes));
            while (reader.hasNext()) {
                boolean element = reader.next() == XMLStreamConstants.START_ELEMENT;
                if (element && reader.getAttributeCount() > 0 && !XMI.equals(reader.getNamespaceURI())) {
                    structures.add(structure(reader));
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // Aalto throws what it likes at damaged input.
            return Optional.empty();
        }
        ObjectNode cas = JsonNodeFactory.instance.objectNode();
        cas.set("%FEATURE_STRUCTURES", structures);
        return CasJson.read(cas, account);
    }

    /** XML 1.1 may name control characters, which Aalto refuses: U+FFFD takes the place of each, so that places stay. */
    private static InputStream withoutControls(byte[] bytes) {
        int to = 0;
        for (int from = 0; from < bytes.length; from++) {
            int end = from + 2;
            int value = 0;
            if (bytes[from] == '&' && end < bytes.length && bytes[from + 1] == '#') {
                int radix = bytes[end] == 'x' ? 16 : 10;
                end += radix == 16 ? 1 : 0;
                while (end < bytes.length && value < 0x100 && Character.digit(bytes[end], radix) >= 0) {
                    value = value * radix + Character.digit(bytes[end++], radix);
                }
            }
            boolean control = value > 0 && value < ' ' && "\t\n\r".indexOf(value) < 0;
            if (control && end < bytes.length && bytes[end] == ';') {
                bytes[to++] = (byte) 0xEF;
                bytes[to++] = (byte) 0xBF;
                bytes[to++] = (byte) 0xBD;
                from = end;
            } else {
                bytes[to++] = bytes[from];
            }
        }
        return new ByteArrayInputStream(bytes, 0, to);
    }

    private static ObjectNode structure(XMLStreamReader reader) {
        ObjectNode structure = JsonNodeFactory.instance.objectNode();
        String type = type(reader.getNamespaceURI(), reader.getLocalName());
        structure.put("%TYPE", type);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            boolean number = value.matches("\\d{1,9}");
            switch (name) {
                case "id" -> structure.put("%ID", value);
                case "sofa", "Governor", "Dependent" -> structure.put("@" + name, value);
                case "begin", "end" -> {
                    if (number) {
                        structure.put(name, Integer.parseInt(value));
                    }
                }
                default -> {
                    // A number may be another structure's: only where a label stands it is taken for a word.
                    if (!number || CasJson.NAMES.contains(name) || type.startsWith(CAS)) {
                        structure.put(name, value);
                    }
                }
            }
        }
        return structure;
    }

    /** {@code http:///de/tudarmstadt/type.ecore} and {@code NamedEntity} are {@code de.tudarmstadt.type.NamedEntity}. */
    private static String type(String namespace, String name) {
        String path = namespace.replaceFirst("^http:///", "").replaceFirst("\\.ecore$", "");
        return path.equals("uima/noNamespace") ? name : path.replace('/', '.') + "." + name;
    }
}
