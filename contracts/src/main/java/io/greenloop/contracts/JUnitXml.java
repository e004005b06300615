package io.greenloop.contracts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the failing tests out of a JUnit XML report that somebody handed in: {@code testsuites}, {@code testsuite}, or several of
 * them one after the other in one root. Resolves no entity and follows no link.
 */
public final class JUnitXml {

    private static final List<String> ROOTS = List.of("testsuites", "testsuite");

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    /** A reader that resolves nothing. */
    public JUnitXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * The failing tests in the order of the report, at most {@value CiReport#MOST_TESTS}; empty when all passed.
     *
     * @throws IllegalArgumentException when it is no JUnit XML, in one sentence that quotes nothing of it
     */
    public List<CiFailure> failures(String report) {
        try {
            var xml = factory.createXMLStreamReader(new StringReader(report.strip()));
            try {
                return failures(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("the report is not XML as JUnit writes it (line %d)"
                    .formatted(
                            malformed.getLocation() == null
                                    ? 0
                                    : malformed.getLocation().getLineNumber()));
        } catch (MissingResourceException malformed) {
            // The JDK's parser has no words for some faults in a document type, and stumbles over that.
            throw new IllegalArgumentException("the report is not XML as JUnit writes it");
        }
    }

    private static List<CiFailure> failures(XMLStreamReader xml) throws XMLStreamException {
        requireRoot(xml);
        var failures = new ArrayList<CiFailure>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testcase")) {
                failure(xml)
                        .filter(found -> failures.size() < CiReport.MOST_TESTS)
                        .ifPresent(failures::add);
            }
        }
        return failures;
    }

    private static void requireRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and the like stand before the root.
        }
        if (!ROOTS.contains(xml.getLocalName())) {
            throw new IllegalArgumentException(
                    "the report is not JUnit's: its root is neither %s nor %s".formatted(ROOTS.get(0), ROOTS.get(1)));
        }
    }

    /** Read to the end of the test case, whatever else stands in it; the first failure decides. */
    private static Optional<CiFailure> failure(XMLStreamReader xml) throws XMLStreamException {
        var className = attribute(xml, "classname");
        var name = attribute(xml, "name");
        var method = name.equals(className) ? "" : name;
        var found = Optional.<CiFailure>empty();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("testcase")) {
                return found;
            }
            var isFailure = event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("failure")
                            || xml.getLocalName().equals("error"));
            if (isFailure && found.isEmpty()) {
                found = Optional.of(
                        new CiFailure(className, method, attribute(xml, "type"), attribute(xml, "message")));
            }
        }
        return found;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
