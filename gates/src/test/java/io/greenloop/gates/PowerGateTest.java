package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerGateTest {

    private static final String PATH = "src/main/java/com/acme/Rates.java";
    private static final String CODE = """
            package com.acme;
            class Rates {
                int sum(int a, int b) throws Exception {
                    return a - b;
                }
                void read() throws Exception {
                    java.nio.file.Files.readString(java.nio.file.Path.of("rates"));
                    Runtime.getRuntime().exec("true");
                }
            }
            """;

    private final Gate gate = new PowerGate();

    @Test
    void aPowerThatTheFileDidNotHaveIsRejectedWithItsPlace() {
        var verdict = change("return a - b;", "Runtime.getRuntime().halt(0);\n return a;");

        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.decision()).isEqualTo(Decision.REJECT);
            assertThat(reason.code()).isEqualTo("POWER_GAINED");
            assertThat(reason.line()).isEqualTo(4);
            assertThat(reason.sentence()).contains("java.lang.Runtime#halt", "end the JVM");
        });
    }

    @Test
    void everyPowerIsNamedOnce() {
        var verdict = change(
                "return a - b;",
                "Class.forName(\"x\"); Class.forName(\"y\"); new Thread(() -> System.exit(1)).start(); return a;");

        assertThat(verdict.reasons())
                .extracting(GateReason::decision)
                .containsExactlyInAnyOrder(Decision.REJECT, Decision.REJECT, Decision.ESCALATE);
    }

    @Test
    void moreOfAGravePowerIsForSomebodyStronger() {
        assertThat(change("return a - b;", "Runtime.getRuntime().exec(\"false\"); return a;")
                        .reasons())
                .extracting(GateReason::decision)
                .containsExactly(Decision.ESCALATE);
    }

    @Test
    void toForbidThatOneIsReadFromAStreamIsNoPower() {
        var method = "return a - b; } private void readObject(java.io.ObjectInputStream in) throws Exception { %s";

        assertThat(change("return a - b;", method.formatted("throw new java.io.InvalidObjectException(\"no\");")))
                .isEqualTo(Verdict.PASS);
        assertThat(change("return a - b;", method.formatted("in.readObject();")).reasons())
                .extracting(GateReason::code)
                .containsExactly("POWER_GAINED");
    }

    @Test
    void moreInputAndOutputAndArithmeticAreNoNews() {
        assertThat(change("return a - b;", "java.nio.file.Files.size(null); return a + b;"))
                .isEqualTo(Verdict.PASS);
        assertThat(change("exec(\"true\")", "exec(\"false\")")).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Locale.setDefault(java.util.Locale.ROOT);",
                "java.util.TimeZone.setDefault(null);",
                "System.setProperty(\"user.timezone\", \"UTC\");",
                "System.clearProperty(\"user.timezone\");",
            })
    void aRepairThatChangesWhatAllCodeGoesByIsHandedOn(String statement) {
        assertThat(change("return a - b;", statement + " return a;").reasons())
                .extracting(GateReason::decision)
                .containsExactly(Decision.ESCALATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Package.getPackages().length > 30",
                "Thread.activeCount() > 1",
                "new java.util.logging.LogRecord(null, null).getSourceClassName() != null",
            })
    void aRepairThatAsksAroundWhoCallsItIsRejected(String question) {
        assertThat(change("return a - b;", "return %s ? a + b : a - b;".formatted(question))
                        .reasons())
                .extracting(GateReason::decision)
                .containsExactly(Decision.REJECT);
    }

    @Test
    void aNewFileHasNoPowersFromBefore() {
        assertThat(Review.codes(Review.ofProject()
                        .file(PATH, CODE)
                        .adding(
                                "src/main/java/com/acme/End.java",
                                "package com.acme; class End { int a = end(); int end() { System.exit(0); return 1; } }")
                        .by(gate)))
                .containsExactly("POWER_GAINED");
    }

    private Verdict change(String search, String replacement) {
        return Review.ofProject()
                .file(PATH, CODE)
                .replacing(PATH, search, replacement)
                .by(gate);
    }
}
