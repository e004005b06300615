package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests of a project may have made of its POM by the time that it is read. */
class HostilePomTest {

    private static final String REPOSITORY = "<repository><url>https://allowed/a</url></repository>";

    @TempDir
    Path project;

    @Test
    void commentsAreTakenOutAndWhatNeverEndsIsNone() {
        assertThat(XmlComments.takenFrom("a<!--b-->c<!----><!-- -- <!-- -->d<!--e"))
                .isEqualTo("acd<!--e");
        assertThat(XmlComments.takenFrom("<!-->-->x")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<repository>", "<repository> <url> "})
    void beginningsWithoutEndAreReadInNoTime(String beginning) throws IOException {
        Files.writeString(project.resolve("pom.xml"), beginning.repeat((3 << 20) / beginning.length()));

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(OwnRepositories.of(project, List.of("allowed")))
                        .isEmpty());
    }

    @Test
    void anElementWithoutEndIsNoRepository() throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<repository>" + "x".repeat(1 << 20) + REPOSITORY);

        assertThat(OwnRepositories.of(project, List.of("allowed"))).containsExactly(URI.create("https://allowed/a"));
    }
}
