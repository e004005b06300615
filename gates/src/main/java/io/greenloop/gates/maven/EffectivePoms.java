package io.greenloop.gates.maven;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelCache;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** A project's POMs as Maven sees them: with what their parents and imports say, and without running Maven. */
final class EffectivePoms {

    private static final String MAVEN = "3.9.0";

    private final Map<String, String> texts;
    private final Map<String, ModelSource2> own = new HashMap<>();
    private final Map<String, String> pathsByName = new TreeMap<>();
    private final PomResolver resolver;
    private final ModelBuilder builder = new DefaultModelBuilderFactory().newInstance();
    private final Remembered cache = new Remembered();

    /** @param texts every POM of the project by its path */
    EffectivePoms(Map<String, String> texts, Libraries libraries) {
        this.texts = texts;
        this.resolver = new PomResolver(own, libraries);
        texts.keySet()
                .forEach(path -> name(path).ifPresent(name -> {
                    own.putIfAbsent(name, new PomSource(texts, path));
                    pathsByName.putIfAbsent(name, path);
                }));
    }

    /** The paths of the project's POMs by {@code group:artifact}. */
    Map<String, String> pathsByName() {
        return pathsByName;
    }

    private Optional<String> name(String path) {
        try {
            var raw = new MavenXpp3Reader().read(new PomSource(texts, path).getInputStream(), false);
            var group = raw.getGroupId() == null && raw.getParent() != null
                    ? raw.getParent().getGroupId()
                    : raw.getGroupId();
            return Optional.of(group + ":" + raw.getArtifactId());
        } catch (IOException | XmlPullParserException notAPom) {
            return Optional.empty();
        }
    }

    /** @throws ModelBuildingException where Maven could not read it either, or something it names is not to be had here */
    Model at(String path) throws ModelBuildingException {
        var request = new DefaultModelBuildingRequest();
        request.setModelSource(new PomSource(texts, path));
        request.setModelResolver(resolver);
        request.setModelCache(cache);
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setProcessPlugins(false);
        request.setSystemProperties(system());
        return builder.build(request).getEffectiveModel();
    }

    /** What profiles ask about, and nothing of the environment: a POM must not be able to send that anywhere. */
    private static Properties system() {
        var properties = new Properties();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("java.") || name.startsWith("os."))
                .forEach(name -> properties.setProperty(name, System.getProperty(name)));
        properties.setProperty("maven.version", MAVEN);
        return properties;
    }

    /** Parents and imports are read once for all modules. */
    private static final class Remembered implements ModelCache {

        private final Map<String, Object> entries = new HashMap<>();

        @Override
        public void put(String group, String artifact, String version, String tag, Object data) {
            entries.put(key(group, artifact, version, tag), data);
        }

        @Override
        public Object get(String group, String artifact, String version, String tag) {
            return entries.get(key(group, artifact, version, tag));
        }

        private static String key(String... parts) {
            return String.join(":", parts);
        }
    }
}
