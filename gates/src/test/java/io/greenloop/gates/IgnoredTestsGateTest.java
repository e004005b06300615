package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredTestsGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/",
                "/src/test/**",
                "**/src/test",
                "src/test/java/com/acme/*",
                "test/",
                "src",
                "src/",
            })
    void aFolderOfTestsIsNotPassedOverUnseen(String line) {
        var verdict = ignoring(".gitignore", line);

        assertThat(Review.codes(verdict)).as(line).containsExactly("GIT_FILE");
        assertThat(verdict.reasons().get(0).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/",
                "*.class",
                "# src/test/",
                "!src/test/",
                "src/test/resources/generated/",
                "/test/",
                "test-output/",
                "/src/main/",
                "node_modules",
                ""
            })
    void whatBuildsLeaveBehindIs(String line) {
        assertThat(ignoring(".gitignore", line)).as(line).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/", "core/src/test/"})
    void aFolderSpeaksOfItself(String line) {
        assertThat(ignoring("docs/.gitignore", line)).isEqualTo(Verdict.PASS);
    }

    private static Verdict ignoring(String path, String line) {
        return Review.ofProject()
                .file("src/test/java/com/acme/RatesTest.java", "")
                .file("src/main/java/com/acme/Rates.java", "")
                .file("src/test/resources/generated/rates.json", "")
                .file(path, "*.log\n")
                .replacing(path, "*.log\n", "*.log\n" + line + "\n")
                .by(new IgnoredTestsGate());
    }
}
