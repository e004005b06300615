package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildScriptsGateTest {

    private static final String GRADLE = "build.gradle";
    private static final String WORKFLOW = ".github/workflows/ci.yml";

    private final Gate gate = new BuildScriptsGate();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "build.gradle | exclude '**/RatesTest*' | TESTS_SKIPPED",
                "build.gradle | ignoreFailures = true | TESTS_SKIPPED",
                "build.gradle | test.enabled = false | TESTS_SKIPPED",
                "build.gradle | test { onlyIf { false } } | TESTS_SKIPPED",
                "build.gradle.kts | filter { excludeTestsMatching(\"*IT\") } | TESTS_SKIPPED",
                "build.gradle.kts | useJUnitPlatform { excludeTags(\"slow\") } | TESTS_SKIPPED",
                ".github/workflows/ci.yml | - run: mvn -B verify -DskipTests | TESTS_SKIPPED",
                ".github/workflows/ci.yml | - run: mvn -B verify -Dmaven.test.failure.ignore=true | TESTS_SKIPPED",
                ".github/workflows/ci.yml | - run: mvn -B verify OR true | TESTS_SKIPPED",
                ".github/workflows/ci.yml | - run: ./gradlew build -x test | TESTS_SKIPPED",
                ".github/workflows/ci.yml | continue-on-error: true | FAILURE_IGNORED",
                ".github/workflows/ci.yml | if: false | FAILURE_IGNORED",
                ".gitlab-ci.yml | allow_failure: true | FAILURE_IGNORED",
                "Jenkinsfile | sh 'mvn -Dmaven.test.skip=true package' | TESTS_SKIPPED",
                ".mvn/maven.config | -DskipTests | TESTS_SKIPPED",
                "package.json | \"test\": \"exit 0\" | TESTS_SKIPPED",
                "package.json | \"test\": \"jest --passWithNoTests\" | TESTS_SKIPPED",
                "package.json | \"test\": \"vitest run OR true\" | TESTS_SKIPPED",
                "package.json | \"test:unit\": \"vitest run; exit 0\" | TESTS_SKIPPED",
                "tox.ini | addopts = --ignore tests/slow | TESTS_SKIPPED",
            })
    void whatKeepsTestsFromRunningOrCountingIsSeen(String path, String line, String code) {
        var verdict = Review.ofProject()
                .file(path, "first\n")
                .replacing(path, "first\n", "first\n" + line.replace("OR", "||") + "\n")
                .by(gate);

        assertThat(Review.codes(verdict)).as(line).containsExactly(code);
        assertThat(verdict.reasons().get(0).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "build.gradle | implementation 'org.acme:rates:1.0'",
                "build.gradle | test { useJUnitPlatform() }",
                "build.gradle | exclude group: 'commons-logging'",
                "build.gradle | // ignoreFailures = true",
                "build.gradle | application { enabled = true }",
                ".github/workflows/ci.yml | - run: mvn -B verify",
                ".github/workflows/ci.yml | - run: mvn -B verify -DskipTests=false",
                ".github/workflows/ci.yml | if: github.ref == 'refs/heads/main'",
                "package.json | \"test\": \"jest --coverage\"",
                "package.json | \"test\": \"(command -v jest || true) && jest\"",
                "package.json | \"clean\": \"rm -r dist || true\"",
                "docs/a.md | mvn -DskipTests package",
            })
    void otherChangesOfTheBuildPass(String path, String line) {
        assertThat(Review.ofProject()
                        .file(path, "first\n")
                        .replacing(path, "first\n", "first\n" + line + "\n")
                        .by(gate))
                .as(line)
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aScriptThatEndedWithItsFirstFailureStaysOneOrAPersonSeesIt() {
        var script = Review.ofProject().file("build.sh", "#!/bin/sh\nset -eu\ntouch built\n");

        assertThat(Review.codes(script.replacing("build.sh", "set -eu\n", "").by(gate)))
                .containsExactly("FAILURE_IGNORED");
        for (var same : List.of("set -euo pipefail", "set -x -e", "set -o nounset -o errexit")) {
            assertThat(script.replacing("build.sh", "set -eu", same).by(gate)).isEqualTo(Verdict.PASS);
        }
        assertThat(script.replacing("build.sh", "/bin/sh\nset -eu", "/bin/bash -eu")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
        assertThat(Review.codes(Review.ofProject()
                        .file("build.sh", "#!/bin/bash -e\ntouch built\n")
                        .replacing("build.sh", "bash -e", "bash -x")
                        .by(gate)))
                .containsExactly("FAILURE_IGNORED");
    }

    @Test
    void aCommandThatRanTestsMayChangeAndItsEndIsForAPersonToSee() {
        var review = Review.ofProject()
                .file(WORKFLOW, "on: push\n- run: mvn -B verify\n")
                .file(GRADLE, "test {\n  useJUnitPlatform()\n}\n");

        assertThat(review.replacing(WORKFLOW, "mvn -B verify", "mvn -B -ntp verify")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
        var verdict =
                review.replacing(WORKFLOW, "mvn -B verify", "mvn -B compile").by(gate);
        assertThat(Review.codes(verdict)).containsExactly("TEST_COMMAND_REMOVED");
        assertThat(verdict.decision()).isEqualTo(Decision.ESCALATE);
        assertThat(verdict.reasons().get(0).before()).isEqualTo("- run: mvn -B verify");
    }
}
