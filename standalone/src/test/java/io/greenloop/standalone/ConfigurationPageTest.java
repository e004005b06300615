package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.service.configuration.KnownProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of properties and the list that starts are checked with say what the sources say. */
class ConfigurationPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");
    private static final Path LIST = ROOT.resolve("service/src/main/resources").resolve(KnownProperties.RESOURCE);
    private static final String HOW = "%s is not what the sources say; make it again with"
            + " mvn -pl standalone -am test -Dtest=ConfigurationPageTest -Dwrite-docs=true"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    /** {@code ${greenloop.port:0}}, {@code @ConfigProperty(name = "greenloop.home")}, a line of a properties file. */
    private static final Pattern USE = Pattern.compile(
            "(?:\\$\\{|name = \"|^)(greenloop\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)(?=[:}\"=])", Pattern.MULTILINE);

    private static List<DocumentedProperty> properties;

    @BeforeAll
    static void readSources() throws IOException {
        properties = Stream.concat(
                        OtherProperties.all().stream(),
                        SettingsSources.read(ROOT, standards()).stream()
                                .sorted(Comparator.comparing(
                                        property -> property.name().split("\\.")[1])))
                .toList();
    }

    @Test
    void everyPropertyIsDocumented() {
        assertThat(properties).hasSizeGreaterThan(40).allSatisfy(property -> {
            assertThat(property.meaning())
                    .as("javadoc of %s", property.name())
                    .isNotBlank()
                    .endsWith(".");
            assertThat(property.section())
                    .as("javadoc around %s", property.name())
                    .isNotBlank();
        });
    }

    @Test
    void everyPropertyThatIsReadIsKnown() throws IOException {
        var used = new TreeSet<String>();
        for (var file : sources("/src/main/(java|resources)/.*(?:\\.java|\\.properties)$")) {
            USE.matcher(Files.readString(file)).results().forEach(use -> used.add(use.group(1)));
        }

        assertThat(properties).extracting(DocumentedProperty::name).containsAll(used);
        assertThat(used).contains("greenloop.port", "greenloop.home");
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        assertIsUpToDate(PAGE, ConfigurationPage.of(properties));
    }

    @Test
    void theListIsUpToDate() throws IOException {
        assertIsUpToDate(
                LIST,
                KnownProperties.text(
                        properties.stream().map(DocumentedProperty::property).toList()));
    }

    private static void assertIsUpToDate(Path file, String made) throws IOException {
        if (Boolean.getBoolean("write-docs")) {
            Files.writeString(file, made);
        }
        assertThat(file).as(HOW, ROOT.relativize(file)).hasContent(made);
    }

    /** What the modules' own configuration files set; what standalone sets is its business. */
    private static Map<String, String> standards() throws IOException {
        var standards = new HashMap<String, String>();
        for (var file : sources("/src/main/resources/META-INF/microprofile-config\\.properties$")) {
            var set = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                set.load(reader);
            }
            set.stringPropertyNames().forEach(name -> standards.put(name, set.getProperty(name)));
        }
        return standards;
    }

    private static List<Path> sources(String pattern) {
        var wanted = Pattern.compile(pattern);
        try (var files = Files.walk(ROOT, 12)) {
            return files.filter(file -> wanted.matcher(file.toString()).find())
                    .filter(file -> !file.startsWith(ROOT.resolve("samples")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
