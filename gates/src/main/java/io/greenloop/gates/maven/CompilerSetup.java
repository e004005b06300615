package io.greenloop.gates.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What an effective POM says of how its code compiles. */
final class CompilerSetup {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final Pattern OLD_STYLE = Pattern.compile("1\\.(\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    /** Plugins that make sources, or compile another language. */
    private static final Pattern GENERATOR = Pattern.compile("(?i).*(?:antlr|protobuf|protoc|avro|jaxb|xjc|codegen"
            + "|openapi-generator|swagger|jooq|modello|javacc|jflex|thrift|wsdl|jsonschema2pojo|apt-maven|grpc|xtend|kotlin"
            + "|groovy|gmaven|gmavenplus|scala|aspectj|delombok|templating|build-helper|freemarker|velocity).*");

    private static final List<String> LEVELS = List.of("release", "target", "source");

    private final Model model;
    private final List<Xpp3Dom> configurations;

    CompilerSetup(Model model) {
        this.model = model;
        this.configurations = configurations(model);
    }

    private static List<Xpp3Dom> configurations(Model model) {
        var found = new ArrayList<Xpp3Dom>();
        compiler(model).ifPresent(plugin -> {
            Stream.concat(
                            plugin.getExecutions().stream()
                                    .filter(execution -> !execution.getId().contains("test"))
                                    .map(execution -> execution.getConfiguration()),
                            Stream.of(Optional.ofNullable(plugin.getConfiguration())
                                    .orElse("")))
                    .filter(Xpp3Dom.class::isInstance)
                    .map(Xpp3Dom.class::cast)
                    .forEach(found::add);
        });
        return found;
    }

    private static Optional<Plugin> compiler(Model model) {
        if (model.getBuild() == null) {
            return Optional.empty();
        }
        Map<String, Plugin> plugins = model.getBuild().getPluginsAsMap();
        if (plugins.containsKey(COMPILER)) {
            return Optional.of(plugins.get(COMPILER));
        }
        // Maven adds the plugin by itself, with what is managed of it.
        return Optional.ofNullable(model.getBuild().getPluginManagement())
                .map(PluginManagement::getPluginsAsMap)
                .map(managed -> managed.get(COMPILER));
    }

    /** The language level; 0 when it is left to the plugin. */
    int release() {
        var configured = LEVELS.stream().flatMap(level -> configured(level).stream());
        var properties = LEVELS.stream()
                .map(level -> model.getProperties().getProperty("maven.compiler." + level))
                .filter(value -> value != null);
        return Stream.concat(configured, properties)
                .flatMap(text -> number(text).stream())
                .findFirst()
                .orElse(0);
    }

    private static Optional<Integer> number(String text) {
        var old = OLD_STYLE.matcher(text.strip());
        var digits = old.matches() ? old.group(1) : text.strip();
        return NUMBER.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private Optional<String> configured(String name) {
        return configurations.stream()
                .map(configuration -> configuration.getChild(name))
                .filter(child -> child != null && child.getValue() != null)
                .map(Xpp3Dom::getValue)
                .findFirst();
    }

    /** Whether processors run that are named here, beside the class path. */
    boolean namesProcessors() {
        return !isWithoutProcessors()
                && configurations.stream()
                        .anyMatch(configuration -> configuration.getChild("annotationProcessorPaths") != null
                                || configuration.getChild("annotationProcessors") != null);
    }

    boolean isWithoutProcessors() {
        return configured("proc").filter("none"::equals).isPresent();
    }

    /** What makes code that is not among the sources; empty when nothing does. */
    List<String> generators() {
        if (model.getBuild() == null) {
            return List.of();
        }
        return model.getBuild().getPlugins().stream()
                .map(Plugin::getArtifactId)
                .filter(name -> GENERATOR.matcher(name).matches())
                .map(name -> "code that " + name + " makes or compiles")
                .toList();
    }

    /** Folders of sources from the module's own folder. */
    List<String> mainFolders() {
        return List.of(
                folder(model.getBuild() == null ? null : model.getBuild().getSourceDirectory(), "src/main/java"));
    }

    List<String> testFolders() {
        return List.of(
                folder(model.getBuild() == null ? null : model.getBuild().getTestSourceDirectory(), "src/test/java"));
    }

    private static String folder(String configured, String usual) {
        if (configured == null) {
            return usual;
        }
        var folder = configured
                .replace("${project.basedir}", "")
                .replace("${basedir}", "")
                .replace('\\', '/');
        var relative = folder.replaceFirst("^(?:\\./|/)+", "").replaceFirst("/+$", "");
        return relative.isEmpty() || relative.contains("..") || relative.contains("${") ? usual : relative;
    }
}
