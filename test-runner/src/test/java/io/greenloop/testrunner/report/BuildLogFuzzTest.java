package io.greenloop.testrunner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** What a build prints, and the POMs it speaks of. */
class BuildLogFuzzTest {

    private static final String ROOT = "/project";

    @FuzzTest
    void problemsAreFoundInsideTheProject(byte[] data) {
        var log = new String(data, UTF_8);
        assertThat(CompilerMessages.problems(log, ROOT)).allSatisfy(problem -> {
            assertThat(problem.path()).isNotBlank();
            assertThat(problem.line()).isNotNegative();
        });
        UnreadablePoms.first(log, ROOT).ifPresent(place -> assertThat(place).doesNotContain("\n"));
    }

    @FuzzTest
    void thePlaceOfAnArtifactIsALineOfThePom(byte[] data) {
        PomPlaces.lineOf(data, "g", "a").ifPresent(line -> assertThat(line).isPositive());
    }
}
