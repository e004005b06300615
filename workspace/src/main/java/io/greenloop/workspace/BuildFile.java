package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The {@code pom.xml} at the root of a project, as far as XML goes. Entities are never followed nor replaced, so that no file
 * is read for them and none grows.
 */
final class BuildFile {

    private static final String NAME = "pom.xml";
    private static final int LARGEST_BYTES = 4 << 20;
    private static final List<String> OF_GRADLE =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private BuildFile() {}

    /** @throws ImportRefused when there is none or it is no XML with a project in it; names line and column */
    static void require(FileSource files) throws ImportRefused, IOException {
        var pom = read(files, NAME);
        if (pom.isEmpty()) {
            throw new ImportRefused(
                    Reason.NO_BUILD_FILE,
                    gradle(files)
                            .map(
                                    "the project has no pom.xml at its root, but a %s: only Maven projects are healed"
                                            ::formatted)
                            .orElse("the project has no pom.xml at its root"));
        }
        if (pom.get().length > LARGEST_BYTES) {
            throw new ImportRefused(Reason.BAD_BUILD_FILE, "pom.xml is larger than %d bytes".formatted(LARGEST_BYTES));
        }
        requireProject(pom.get());
    }

    private static Optional<String> gradle(FileSource files) throws IOException {
        for (var name : OF_GRADLE) {
            if (read(files, name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> read(FileSource files, String name) throws IOException {
        var entry = files.find(name);
        return entry.isPresent() && TreeFiles.isFile(entry.get().mode())
                ? Optional.of(entry.get().content())
                : Optional.empty();
    }

    private static void requireProject(byte[] pom) throws ImportRefused {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Maven knows the entities of HTML, so that an unknown one is Maven's to judge.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(pom));
            var root = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && root.isEmpty()) {
                    root = xml.getLocalName();
                    requireRoot(root, xml.getLocation().getLineNumber());
                }
            }
        } catch (XMLStreamException broken) {
            throw new ImportRefused(
                    Reason.BAD_BUILD_FILE,
                    "pom.xml:%d:%d: not XML: %s"
                            .formatted(
                                    broken.getLocation().getLineNumber(),
                                    broken.getLocation().getColumnNumber(),
                                    what(broken)));
        } catch (MissingResourceException broken) {
            // The JDK's parser has no words for some faults in a document type, and stumbles over that.
            throw new ImportRefused(Reason.BAD_BUILD_FILE, "pom.xml: not XML: a fault in its document type");
        }
    }

    private static void requireRoot(String root, int line) throws ImportRefused {
        if (!root.equals("project")) {
            throw new ImportRefused(
                    Reason.BAD_BUILD_FILE,
                    "pom.xml:%d: not a POM: its root element is '%s', not 'project'".formatted(line, root));
        }
    }

    /** What the parser says after its own account of the place. */
    private static String what(XMLStreamException broken) {
        var message = String.valueOf(broken.getMessage());
        return message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
    }
}
