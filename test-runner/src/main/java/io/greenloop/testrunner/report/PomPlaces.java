package io.greenloop.testrunner.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Finds the line of a POM that names an artifact. */
public final class PomPlaces {

    private PomPlaces() {}

    /**
     * The line, counted from 1, of the version of the element with these coordinates, or of its artifact id where it has no
     * version of its own.
     */
    public static OptionalInt lineOf(byte[] pom, String group, String artifact) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(pom));
            Deque<Map<String, String>> values = new ArrayDeque<>();
            Deque<Map<String, Integer>> lines = new ArrayDeque<>();
            var text = new StringBuilder();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        values.push(new HashMap<>());
                        lines.push(new HashMap<>());
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        var own = values.pop();
                        var ownLines = lines.pop();
                        if (!values.isEmpty()) {
                            values.peek()
                                    .put(xml.getLocalName(), text.toString().strip());
                            lines.peek()
                                    .put(xml.getLocalName(), xml.getLocation().getLineNumber());
                        }
                        if (isNamed(own, group, artifact)) {
                            return OptionalInt.of(ownLines.getOrDefault("version", ownLines.get("artifactId")));
                        }
                    }
                    default -> {
                        // Comments and white space name nothing.
                    }
                }
            }
            return OptionalInt.empty();
        } catch (XMLStreamException | MissingResourceException broken) {
            // The JDK's parser has no words for some faults in a document type, and stumbles over that.
            return OptionalInt.empty();
        }
    }

    private static boolean isNamed(Map<String, String> element, String group, String artifact) {
        var named = element.getOrDefault("groupId", "org.apache.maven.plugins");
        return artifact.equals(element.get("artifactId")) && (named.equals(group) || named.contains("${"));
    }
}
