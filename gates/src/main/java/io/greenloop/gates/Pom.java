package io.greenloop.gates;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A POM as a tree of elements; reads no external entity. */
final class Pom {

    /** Maven's own go no deeper than a dozen; what is read by going down needs a bound. */
    private static final int DEEPEST = 200;

    private final Element root;

    private Pom(Element root) {
        this.root = root;
    }

    /** Empty when the text is no XML, or XML with a document type or of a depth that no POM needs. */
    static Optional<Pom> parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return Optional.of(new Pom(
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement()));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be set up", e);
        }
    }

    Element root() {
        return root;
    }

    /** The properties set here, and those that Maven derives. */
    Map<String, String> properties() {
        var properties = new TreeMap<String, String>();
        var parent = child(root, "parent");
        for (var name : List.of("groupId", "version")) {
            text(root, name)
                    .or(() -> parent.flatMap(element -> text(element, name)))
                    .ifPresent(value -> properties.put("project." + name, value));
        }
        text(root, "artifactId").ifPresent(value -> properties.put("project.artifactId", value));
        parent.flatMap(element -> text(element, "version"))
                .ifPresent(value -> properties.put("project.parent.version", value));
        child(root, "properties")
                .ifPresent(element -> children(element)
                        .forEach(property -> properties.put(
                                property.getNodeName(),
                                property.getTextContent().strip())));
        return properties;
    }

    /** Every element of that name, at any depth, in order. */
    List<Element> all(String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagName(name);
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add((Element) nodes.item(index));
        }
        return found;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getNodeName().equals(name))
                .findFirst();
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(element -> element.getTextContent().strip());
    }

    /** The parser would print to the console by itself. */
    private static final class Thrower implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // A warning makes no POM unreadable.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
