package io.greenloop.testrunner.child;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * What a build is going to ask for, as far as its models tell: Maven itself asks for one plugin after the other, so that each would be
 * found missing by a build of its own.
 */
final class LikelyArtifacts {

    private static final List<String> AFTER_TESTS =
            List.of("maven-install-plugin", "maven-deploy-plugin", "maven-site-plugin", "maven-gpg-plugin");
    private static final List<String> RUNNING_TESTS = List.of("maven-surefire-plugin", "maven-failsafe-plugin");
    /** Of what lies in the project itself. */
    private static final String SYSTEM = "system";

    private static final String PROVIDERS = "org.apache.maven.surefire:";

    /** Surefire's provider for tests that are written with something of this group. */
    private static final Map<String, String> PROVIDER_OF = Map.of(
            "org.junit.jupiter", "surefire-junit-platform",
            "org.junit.platform", "surefire-junit-platform",
            "junit", "surefire-junit4",
            "org.testng", "surefire-testng");

    private LikelyArtifacts() {}

    /**
     * As {@code group:artifact:extension[:classifier]:version}. What a module depends on is asked for when its turn comes, and the tests of
     * those before it run until then.
     *
     * @param all modules, which are built and not asked for
     */
    static Set<String> of(MavenProject project, Collection<MavenProject> all) {
        var likely = new LinkedHashSet<String>();
        var built = all.stream().map(LikelyArtifacts::name).collect(Collectors.toSet());
        project.getDependencies().stream()
                .filter(dependency -> !SYSTEM.equals(dependency.getScope()))
                .filter(dependency -> !built.contains(dependency.getGroupId() + ":" + dependency.getArtifactId()))
                .forEach(dependency -> add(likely, dependency));
        for (var plugin : project.getBuildPlugins()) {
            if (plugin.getExecutions().isEmpty() || AFTER_TESTS.contains(plugin.getArtifactId())) {
                continue;
            }
            add(likely, plugin.getGroupId() + ":" + plugin.getArtifactId(), plugin.getVersion());
            plugin.getDependencies().forEach(dependency -> add(likely, dependency));
            if (RUNNING_TESTS.contains(plugin.getArtifactId())) {
                addProviders(likely, project, plugin);
            }
        }
        return likely;
    }

    private static String name(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    private static void addProviders(Set<String> likely, MavenProject project, Plugin plugin) {
        project.getDependencies().stream()
                .map(dependency -> PROVIDER_OF.get(dependency.getGroupId()))
                .filter(provider -> provider != null)
                .forEach(provider -> add(likely, PROVIDERS + provider, plugin.getVersion()));
    }

    private static void add(Set<String> likely, Dependency dependency) {
        if (dependency.getType().equals("jar") && dependency.getClassifier() == null) {
            add(likely, dependency.getGroupId() + ":" + dependency.getArtifactId(), dependency.getVersion());
        }
    }

    private static void add(Set<String> likely, String name, String version) {
        if (version != null && !version.contains("${")) {
            likely.add(name + ":jar:" + version);
        }
    }
}
