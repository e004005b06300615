package io.greenloop.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    @TempDir
    private Path temporary;

    static List<Sample> samples() {
        return Samples.all();
    }

    @Test
    void thereAreAtLeastTenAndTheDemoIsOneOfThem() {
        assertThat(samples())
                .hasSizeGreaterThanOrEqualTo(10)
                .extracting(Sample::name)
                .contains("demo");
    }

    @Test
    void atLeastSixAreHealedByOneEditAndWithoutAModel() {
        assertThat(samples().stream()
                        .filter(sample -> sample.expected() == Outcome.HEALED)
                        .filter(sample -> sample.tier() == 0 && sample.fixes().size() == 1))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsNamedAfterItsFolderAndIsAMavenProject(Sample sample) {
        assertThat(sample.folder().getFileName()).hasToString(sample.name());
        assertThat(sample.folder().resolve("pom.xml")).exists();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFailingTestsOfASampleExist(Sample sample) throws IOException {
        for (var failing : sample.failing()) {
            var parts = failing.split("#");
            assertThat(sourceOf(parts[0], sample)).as(failing).content().contains("void " + parts[1] + "()");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theEditsOfASampleFitItsCopyAndLeaveTheSampleAlone(Sample sample) throws IOException {
        var copy = sample.copyInto(temporary);

        sample.mend(copy);

        for (var fix : sample.fixes()) {
            assertThat(copy.resolve(fix.path())).content().contains(fix.replace());
            assertThat(sample.folder().resolve(fix.path())).content().contains(fix.search());
        }
        assertThat(sample.expected() == Outcome.HEALED)
                .isEqualTo(!sample.fixes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTableOfSamplesNamesIt(Sample sample) {
        assertThat(Samples.root().resolve("README.md"))
                .content()
                .contains("| [%s](%s) |".formatted(sample.name(), sample.name()))
                .contains("`%s` | %d |".formatted(sample.expected(), sample.tier()));
    }

    @Test
    void anUnknownSampleIsRefused() {
        assertThatThrownBy(() -> Samples.named("no-such")).hasMessageContaining("no-such");
    }

    private static Path sourceOf(String className, Sample sample) throws IOException {
        var ending = "src/test/java/" + className.replace('.', '/') + ".java";
        try (Stream<Path> files = Files.walk(sample.folder())) {
            return files.filter(file -> file.toString().replace('\\', '/').endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no source of " + className));
        }
    }
}
