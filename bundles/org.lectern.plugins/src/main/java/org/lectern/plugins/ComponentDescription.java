package org.lectern.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a description of Declarative Services: which services the component would add. No DTD, nothing from outside. */
final class ComponentDescription {
    /** Our extension points: what a user calls them, and the property that holds the name of the entry. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "org.lectern.api.analysis.Analysis", List.of("Analysis", "analysis.label"),
            "org.lectern.api.export.Exporter", List.of("Export format", "exporter.label"),
            "org.lectern.api.feed.FeedFormat", List.of("Import format", "feed.format.label"));

    private ComponentDescription() {}

    static List<String> adds(String name, byte[] xml) throws BrokenJar {
        Element root;
        try {
            root = builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new BrokenJar("has a service description that cannot be read, " + name + ": " + e.getMessage());
        }
        // One file may hold one component, or several below a root of their own.
        List<Element> components =
                root.getLocalName().equals("component") ? List.of(root) : elements(root, "component");
        return components.stream().flatMap(ComponentDescription::services).toList();
    }

    private static Stream<String> services(Element component) {
        return elements(component, "provide").stream()
                .map(provided -> provided.getAttribute("interface"))
                .filter(service -> !service.isEmpty())
                .map(service -> described(service, component));
    }

    private static String described(String service, Element component) {
        List<String> known = KNOWN.get(service);
        if (known == null) {
            return "Service: " + service;
        }
        return known.getFirst() + ": " + property(component, known.getLast()).orElse("without a name");
    }

    private static Optional<String> property(Element component, String name) {
        return elements(component, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static List<Element> elements(Element parent, String localName) {
        NodeList nodes = parent.getElementsByTagNameNS("*", localName);
        var elements = new ArrayList<Element>();
        IntStream.range(0, nodes.getLength()).forEach(i -> elements.add((Element) nodes.item(i)));
        return elements;
    }

    private static DocumentBuilder builder() {
        try {
            // Ours, not whatever a bundle may have put on the class path.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without a handler of our own the parser prints to standard error.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser cannot be made safe", e);
        }
    }
}
