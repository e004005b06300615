package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverriddenMessagesGateTest {

    private static final String PATH = "src/main/java/com/acme/LedgerException.java";
    private static final String CODE = """
            package com.acme;
            public class LedgerException extends RuntimeException {
              LedgerException(String message) { super(message); }
              // more
              record Note(String text) { }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Override public String getMessage() { return \"refused\"; }",
                "@Override public String getLocalizedMessage() { return code.name(); }",
            })
    void anExceptionWithWordsOfItsOwnIsForAPersonToSee(String method) {
        var verdict = verdict("// more", method);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
        assertThat(verdict.reasons().get(0).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Override public String getMessage() { return super.getMessage(); }",
                "public String getMessage(Locale locale) { return \"refused\"; }",
                "static class Other { public String getMessage() { return \"refused\"; } }",
                "static class More extends RuntimeException { public String getMessage() { return \"refused\"; } }",
            })
    void othersPass(String method) {
        assertThat(verdict("// more", method)).isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(String search, String replacement) {
        return Review.ofProject()
                .file(PATH, CODE)
                .replacing(PATH, search, replacement)
                .by(new OverriddenMessagesGate());
    }
}
