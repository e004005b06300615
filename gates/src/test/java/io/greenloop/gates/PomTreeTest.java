package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PomTreeTest {

    private static final String PARENT =
            "<project><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>%s</project>";

    @Test
    void aDependencyHasTheVersionThatTheNearestPomAboveItManages() {
        var poms = Map.of(
                "pom.xml",
                PARENT.formatted(
                        "top",
                        "<properties><far.version>7</far.version></properties>"
                                + managed(dependency("near", "1"), dependency("far", "${far.version}"))),
                "module/pom.xml",
                PARENT.formatted(
                        "module",
                        "<parent><groupId>g</groupId><artifactId>top</artifactId><version>1</version></parent>"
                                + "<properties><far.version>8</far.version></properties>"
                                + managed(dependency("near", "2"), dependency("near", "3"))
                                + "<dependencies>" + dependency("near", "") + dependency("far", "")
                                + dependency("own", "4") + dependency("nowhere", "") + "</dependencies>"));

        assertThat(dependencies(poms, "module/pom.xml"))
                .containsExactly("org.acme:near:2", "org.acme:far:8", "org.acme:own:4", "org.acme:nowhere");
    }

    @Test
    void whatAPomManagesHoldsForItsOwnDependencies() {
        var poms = Map.of(
                "pom.xml",
                PARENT.formatted(
                        "top",
                        managed(dependency("near", "1")) + "<dependencies>" + dependency("near", "")
                                + "</dependencies>"));

        assertThat(dependencies(poms, "pom.xml")).containsExactly("org.acme:near:1");
    }

    private static List<String> dependencies(Map<String, String> poms, String path) {
        return new PomTree(List.copyOf(poms.keySet()), pom -> Optional.ofNullable(poms.get(pom)))
                .coordinates().get(path).stream()
                        .filter(coordinate -> coordinate.kind() == Coordinate.Kind.DEPENDENCY)
                        .map(Coordinate::toString)
                        .toList();
    }

    private static String managed(String... dependencies) {
        return "<dependencyManagement><dependencies>%s</dependencies></dependencyManagement>"
                .formatted(String.join("", dependencies));
    }

    private static String dependency(String artifact, String version) {
        return "<dependency><groupId>org.acme</groupId><artifactId>%s</artifactId>%s</dependency>"
                .formatted(artifact, version.isEmpty() ? "" : "<version>%s</version>".formatted(version));
    }
}
