package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Says whether a module has tests for Failsafe. Parents bind it for modules that have none, and to build these as far as it comes means
 * to package them, with all that is bound to that.
 */
final class IntegrationTests {

    private static final String FAILSAFE = "maven-failsafe-plugin";
    /** Failsafe's own patterns, for every language of the JVM; a name with too little before it is one too many, which costs time only. */
    private static final Pattern NAME = Pattern.compile("(?:IT.*|.*IT|.*ITCase)\\.(?:java|kt|groovy|scala)");
    /** Settings that name the tests otherwise, or look for them elsewhere. */
    private static final List<String> OWN_CHOICE = List.of(
            "includes",
            "includesFile",
            "test",
            "suiteXmlFiles",
            "dependenciesToScan",
            "testSourceDirectory",
            "testClassesDirectory");

    private IntegrationTests() {}

    /** Only the models tell whether Failsafe is bound: a parent may do it, or an active profile. */
    static boolean areIn(MavenProject project) {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals(FAILSAFE)
                        && !plugin.getExecutions().isEmpty())
                .anyMatch(plugin -> choosesItself(plugin) || areWritten(project));
    }

    private static boolean choosesItself(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .anyMatch(settings -> OWN_CHOICE.stream().anyMatch(name -> settings.getChild(name) != null));
    }

    /** Roots that a plugin adds are not known yet; they are below that folder all the same. */
    private static boolean areWritten(MavenProject project) {
        var roots = Stream.concat(
                Stream.of(project.getBasedir().toPath().resolve("src")),
                project.getTestCompileSourceRoots().stream()
                        .filter(Objects::nonNull)
                        .map(Path::of));
        return roots.filter(Files::isDirectory).anyMatch(IntegrationTests::areBelow);
    }

    private static boolean areBelow(Path root) {
        try (var files = Files.walk(root)) {
            return files.anyMatch(
                    file -> NAME.matcher(file.getFileName().toString()).matches());
        } catch (IOException | UncheckedIOException unreadable) {
            // What cannot be seen may be there.
            return true;
        }
    }
}
