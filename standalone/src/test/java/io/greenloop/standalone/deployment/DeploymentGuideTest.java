package io.greenloop.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about deployment tells its readers to set and to run is there. */
class DeploymentGuideTest {

    private static final String GUIDE = Documents.text("docs/deployment.md");

    @Test
    void whatItSetsIsAPropertyOrAVariableOfTheComposeFile() {
        var compose = Documents.text("docker-compose.yml");
        var set = Pattern.compile("\\b((?:GREENLOOP|QUARKUS)_[A-Z_]+)\\b")
                .matcher(GUIDE)
                .results();

        assertThat(set.map(MatchResult::group).distinct())
                .hasSizeGreaterThan(10)
                .allMatch(name -> Variables.areKnown(name) || compose.contains("${" + name));
    }

    @Test
    void whatItNamesAsPropertiesAreProperties() {
        var named = Pattern.compile("`(greenloop\\.(?:topics|workspace|orchestrator)\\.[a-z-]+)`")
                .matcher(GUIDE)
                .results();

        assertThat(named.map(match -> match.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)))
                .isNotEmpty()
                .allMatch(Variables::areKnown);
    }

    @Test
    void whatItStartsIsWhatMavenPackages() {
        var started = Pattern.compile(
                        "java (?:--add-exports=\\S+ \\\\\n  )?-jar (\\S+)/target/quarkus-app/quarkus-run\\.jar")
                .matcher(GUIDE)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(started).containsExactly("orchestrator", "test-runner", "patcher", "analyzer");
        assertThat(started)
                .allMatch(module -> Documents.text(module + "/pom.xml").contains("<artifactId>quarkus-maven-plugin<"));
        assertThat(Files.isDirectory(Documents.root().resolve(Path.of("k8s", "overlays", "demo"))))
                .isTrue();
    }
}
