package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.greenloop.orchestrator.OrchestratorSettings;
import io.greenloop.service.configuration.ConfigurationCheck;
import io.greenloop.service.configuration.ConfigurationRefused;
import io.greenloop.service.configuration.KnownProperties;
import io.greenloop.service.configuration.PropertyKind;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three things hold of every component's settings: the defaults load, explicit values load, wrong ones are refused. */
class SettingsTest {

    private static final Map<String, String> NEEDED = Map.of("greenloop.access.token-file", "token");

    private static final ConfigurationCheck CHECK = new ConfigurationCheck(KnownProperties.ofThisBuild());

    static List<DocumentedProperty> properties() throws IOException {
        return SettingsSources.read(Path.of("..").toAbsolutePath().normalize(), Map.of());
    }

    static Stream<DocumentedProperty> propertiesWithARule() throws IOException {
        return properties().stream()
                .filter(property -> property.property().kind() != PropertyKind.TEXT
                        && property.property().kind() != PropertyKind.PATH);
    }

    @Test
    void everyDefaultLoadsAndIsAllowed() throws IOException {
        var config = config(NEEDED);

        assertThat(config.getConfigMapping(OrchestratorSettings.class).runningJobs())
                .isEqualTo(2);
        var defaults = new HashMap<String, String>();
        properties().forEach(property -> {
            if (!property.standard().isEmpty()) {
                defaults.put(property.name(), property.standard());
            }
        });
        assertThatCode(() -> CHECK.check(config(defaults))).doesNotThrowAnyException();
    }

    @Test
    void everyDocumentedPropertyIsOneThatAComponentReads() throws IOException {
        var explicit = new HashMap<String, String>();
        properties().forEach(property -> explicit.put(property.name(), someValue(property)));

        // A name that no mapping knows would be refused here.
        var config = config(explicit);

        assertThat(explicit).hasSizeGreaterThan(40);
        assertThat(config.getConfigMapping(SandboxSettings.class).memoryMebibytes())
                .isEqualTo(64);
        assertThatCode(() -> CHECK.check(config)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("propertiesWithARule")
    void aWrongValueIsRefused(DocumentedProperty property) {
        var name = property.name();

        assertThatThrownBy(() -> CHECK.check(config(Map.of(name, "(nonsense)"), List.of())))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessageStartingWith(name + " is '(nonsense)', ");
        if (property.property().range().matches("[1-9].*")) {
            assertThatThrownBy(() -> CHECK.check(config(Map.of(name, "0"), List.of())))
                    .hasMessageStartingWith(name + " is '0', ");
        }
    }

    private static String someValue(DocumentedProperty property) {
        var least = property.property().range().replaceFirst("(\\.\\.|\\|).*", "");
        if (!least.isEmpty()) {
            return least;
        }
        return switch (property.property().kind()) {
            case TEXT -> "text";
            case FLAG -> "true";
            case WHOLE_NUMBER, NUMBER -> "1";
            case DURATION -> "PT1S";
            case SIZE -> "1M";
            case PATH -> "/somewhere";
            case ADDRESS -> "http://localhost:1";
        };
    }

    private static SmallRyeConfig config(Map<String, String> properties) {
        var mappings = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        // Reading every class of ours takes ten times as long.
                        .withImportOption(location -> location.contains("Settings"))
                        .importPackages("io.greenloop")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(mappings).hasSizeGreaterThan(10);
        var all = new HashMap<>(NEEDED);
        all.putAll(properties);
        return config(all, mappings);
    }

    private static SmallRyeConfig config(Map<String, String> properties, List<Class<?>> mappings) {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        Map.of("user.home", "/home/anna", "user.name", "anna", "java.io.tmpdir", "/tmp"), "system", 90))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "greenloop.properties", 100));
        mappings.forEach(builder::withMapping);
        return builder.build();
    }
}
