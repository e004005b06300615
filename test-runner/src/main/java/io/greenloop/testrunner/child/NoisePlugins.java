package io.greenloop.testrunner.child;

import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * Takes plugins out of a project that only look at it: checks of licences, style and interfaces, documents, what is made for a release.
 * They are told to skip as well, but one that asks for a newer Maven than there is here ends the build before it could.
 */
final class NoisePlugins {

    /** Only such as leave nothing that the tests or another plugin could ask for, a property least of all. */
    private static final Set<String> ARTIFACTS = Set.of(
            "apache-rat-plugin",
            "maven-checkstyle-plugin",
            "spotless-maven-plugin",
            "maven-pmd-plugin",
            "spotbugs-maven-plugin",
            "findbugs-maven-plugin",
            "modernizer-maven-plugin",
            "forbiddenapis",
            "animal-sniffer-maven-plugin",
            "japicmp-maven-plugin",
            "revapi-maven-plugin",
            "clirr-maven-plugin",
            "maven-javadoc-plugin",
            "maven-source-plugin",
            "maven-gpg-plugin",
            "maven-changes-plugin",
            "maven-scm-publish-plugin",
            "cyclonedx-maven-plugin",
            "spdx-maven-plugin",
            "dependency-check-maven",
            "ossindex-maven-plugin");

    private NoisePlugins() {}

    /** To be called before Maven asks what the project's build is to do. */
    static void takeFrom(MavenProject project) {
        if (project.getBuild().getPlugins().removeIf(plugin -> ARTIFACTS.contains(plugin.getArtifactId()))) {
            project.getBuild().flushPluginMap();
        }
    }
}
