package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeGateTest {

    private final Gate gate = new ScopeGate();

    @ParameterizedTest
    @ValueSource(
            strings = {"src/main/java/a/A.java", "core/src/main/resources/a.properties", "pom.xml", "core/pom.xml"})
    void mainSourcesAndPomsOfAnyModuleAreInScope(String path) {
        assertThat(Review.ofProject().adding(path, "text").by(gate)).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        ".greenloop.yml, GATE_CONFIGURATION",
        "shop/.greenloop.yml, GATE_CONFIGURATION",
        ".github/workflows/ci.yml, CI_FILE",
        "Jenkinsfile, CI_FILE",
        ".mvn/jvm.config, BUILD_WRAPPER",
        "mvnw, BUILD_WRAPPER",
        ".gitattributes, GIT_FILE",
        "src/test/java/a/ATest.java, OUTSIDE_ALLOWED_PATHS",
        "README.md, OUTSIDE_ALLOWED_PATHS"
    })
    void everythingElseIsNot(String path, String code) {
        assertThat(Review.codes(Review.ofProject().adding(path, "text").by(gate)))
                .containsExactly(code);
    }

    @Test
    void aPolicyMayWidenTheScopeButNeverToTheCi() {
        var policy = new GatePolicy(10, 10, 5, 200, 95, List.of("**"), List.of(), List.of());

        assertThat(Review.ofProject().under(policy).adding("docs/a.md", "text").by(gate))
                .isEqualTo(Verdict.PASS);
        assertThat(Review.codes(Review.ofProject()
                        .under(policy)
                        .adding(".github/workflows/ci.yml", "text")
                        .by(gate)))
                .containsExactly("CI_FILE");
    }

    @Test
    void anyoneMayChangeEveryFileAndIsTakenToAPersonOverWhatGuardsTheProject() {
        var review = Review.ofProject()
                .writtenBy(Authorship.ANYONE)
                .changingLines(5_000)
                .adding("src/test/java/a/ATest.java", "class ATest {}")
                .adding("README.md", "text");
        assertThat(review.by(gate)).isEqualTo(Verdict.PASS);

        assertThat(review.adding(".greenloop.yml", "text").by(gate).reasons())
                .extracting(GateReason::code, GateReason::decision)
                .containsExactly(tuple("GATE_CONFIGURATION", Decision.ESCALATE));
    }

    @Test
    void oversizedAndBinaryCandidatesLearnAllOfTheirFaultsAtOnce() {
        var review = Review.ofProject().changingLines(201);
        for (int number = 0; number < 6; number++) {
            review.adding("src/main/java/a/A%d.java".formatted(number), "class A" + number + " {}");
        }
        review.adding("src/main/resources/logo.bin", "a\0b");

        assertThat(Review.codes(review.by(gate)))
                .containsExactlyInAnyOrder("BINARY", "TOO_MANY_FILES", "TOO_MANY_LINES");
    }

    @Test
    void theLicenceAtTheHeadOfAFileStays() {
        var path = "src/main/java/a/A.java";
        var licence =
                "/*\n * Copyright 2024 Acme\n * Licensed under the Apache License, Version 2.0\n * (the \"License\").\n */\n";
        var review = Review.ofProject().file(path, licence + "package a;\nclass A {}\n");

        assertThat(Review.codes(review.replacing(path, licence, "").by(gate))).containsExactly("LICENCE_REMOVED");
        assertThat(Review.codes(
                        review.replacing(path, licence, "/* Helps. */\n").by(gate)))
                .containsExactly("LICENCE_REMOVED");
        assertThat(Review.codes(review.replacing(path, "Apache License, Version 2.0", "MIT Licence")
                        .by(gate)))
                .hasSize(1);
        assertThat(review.replacing(path, "2024", "2024-2026").by(gate)).isEqualTo(Verdict.PASS);
        assertThat(review.replacing(path, "class A", "/** An A. */\nclass A").by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aCharacterThatShowsALineOtherwiseThanItIsIsRefused() {
        var path = "src/main/java/a/A.java";
        var review = Review.ofProject().file(path, "class A { /* x */ }\n");

        assertThat(Review.codes(review.replacing(path, "x", "\u202E x").by(gate)))
                .containsExactly("INVISIBLE_CHARACTER");
        assertThat(review.replacing(path, "x", "\u00e9").by(gate)).isEqualTo(Verdict.PASS);
    }
}
