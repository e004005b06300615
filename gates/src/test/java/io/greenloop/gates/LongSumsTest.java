package io.greenloop.gates;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of so many terms that nobody wrote them. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongSumsTest {

    private static final String PATH = "src/main/java/com/acme/Cat.java";
    private static final String CODE = "package com.acme;\nclass Cat {\n  String f(int x) { return %s + x; }\n}\n";

    private final Gate gates = Gate.all(
            List.of(new CompileGate(), new ErrorStringGate(), new ComplexityGate(), new RiskGate(), new PowerGate()));

    @Test
    void aSumOfHundredsOfTermsIsRead() {
        assertThat(review(600).by(gates)).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(ints = {6_000, 30_000})
    void whatTheCompilerBreaksOnIsNotKnownToCompile(int terms) {
        assertThat(Review.codes(review(terms).by(gates))).contains("COMPILER_BROKE");
        assertThat(Review.codes(review(600)
                        .replacing(PATH, "+ x", "+ " + sum(terms) + " + x")
                        .by(gates)))
                .contains("COMPILER_BROKE");
    }

    private static Review review(int terms) {
        return Review.ofProject()
                .file(PATH, CODE.formatted(sum(2)))
                .replacing(PATH, "\"a1\"", sum(terms))
                .writtenBy(Authorship.ANYONE);
    }

    private static String sum(int terms) {
        return IntStream.range(0, terms).mapToObj(term -> "\"a" + term + "\"").collect(joining(" + "));
    }
}
