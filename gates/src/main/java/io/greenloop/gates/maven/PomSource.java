package io.greenloop.gates.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.building.ModelSource2;

/** One of a project's own POMs as text, which knows where its relatives are. */
final class PomSource implements ModelSource2 {

    private static final String POM = "pom.xml";

    private final Map<String, String> texts;
    private final String path;

    /** @param texts every POM of the project by its path */
    PomSource(Map<String, String> texts, String path) {
        this.texts = texts;
        this.path = path;
    }

    @Override
    public ModelSource2 getRelatedSource(String relative) {
        var folder = Path.of("/" + path).getParent();
        var target = folder.resolve(relative.replace('\\', '/')).normalize().toString();
        var there = target.substring(1);
        if (texts.containsKey(there)) {
            return new PomSource(texts, there);
        }
        var inside = there.isEmpty() ? POM : there + "/" + POM;
        return texts.containsKey(inside) ? new PomSource(texts, inside) : null;
    }

    @Override
    public URI getLocationURI() {
        return Path.of("/" + path).toUri();
    }

    @Override
    public InputStream getInputStream() {
        // The XML reader takes the encoding from the text, which has been decoded already.
        return new ByteArrayInputStream(
                texts.get(path).replaceFirst("^\\s*<\\?xml[^>]*\\?>", "").getBytes(UTF_8));
    }

    @Override
    public String getLocation() {
        return path;
    }
}
