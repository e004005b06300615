package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardGatesTest {

    private static final String MAIN = "src/main/java/com/acme/UrlParser.java";
    private static final String TEST = "src/test/java/com/acme/UrlParserTest.java";

    private final Gate gates = StandardGates.over(new FakeArtifacts());

    @Test
    void aRejectedCandidateLearnsAllOfItsFaultsAtOnce() {
        var verdict = project()
                .replacing(MAIN, "\"Invalid URL\")", "\"Malformed URI\" + axios)")
                .replacing(TEST, "check(1);", "")
                .adding(".github/workflows/ci.yml", "on: push\n")
                .by(gates);

        assertThat(verdict.reasons())
                .extracting(GateReason::gate)
                .contains(
                        GateName.APPLIES_AND_COMPILES, GateName.ERROR_STRINGS, GateName.TEST_INTEGRITY, GateName.SCOPE);
    }

    @Test
    void aPlainFixPassesEveryGate() {
        assertThat(project().replacing(MAIN, "< 3", "<= 3").by(gates)).isEqualTo(Verdict.PASS);
    }

    @Test
    void inABatchEachCandidateGetsTheVerdictThatItGetsAlone() {
        var code = "package com.acme;\nclass Cart {\n  private volatile int most = 3;\n  int left(int taken) {\n"
                + "    if (taken > most) throw new IllegalArgumentException(\"too many were taken\");\n    return most - taken;\n  }\n"
                + "  /** Says it. */\n  String told(int taken) {\n    return \"only \" + left(taken) + \" are left of them\";\n  }\n}\n";
        var path = "src/main/java/com/acme/Cart.java";
        var project = Facts.project(Map.of(path, code));
        var edits = List.of(
                "taken > most => taken >= most",
                "too many were taken => too few were left",
                "return most - taken; => return most - taken",
                "return most - taken; => return most - takn;",
                "return most - taken; => synchronized (this) { return most - taken; }",
                "return most - taken; => System.exit(1); return 0;",
                "\"only \" => \"just \"",
                "private volatile => private",
                "int left(int taken) => long left(int taken)",
                "taken > most => taken > most + 0");
        try (var shared = new JavaInspector(project)) {
            for (var edit : edits) {
                var parts = edit.split(" => ", -1);
                var file = ChangedFile.modified(path, code, code.replace(parts[0], parts[1]));
                try (var fresh = new JavaInspector(project)) {
                    assertThat(reasons(file, project, shared)).as(edit).isEqualTo(reasons(file, project, fresh));
                }
            }
        }
    }

    private List<GateReason> reasons(ChangedFile file, ProjectUnderReview project, JavaInspector inspector) {
        return gates.check(CandidateUnderReview.ofAnyone(List.of(file), 2, project, GatePolicy.STANDARD, inspector))
                .reasons();
    }

    private static Review project() {
        return Review.ofProject()
                .file(
                        MAIN,
                        "package com.acme;\nclass UrlParser {\n  void parse(String url) {\n"
                                + "    if (url.length() < 3) throw new IllegalArgumentException(\"Invalid URL\");\n  }\n}\n")
                .file(TEST, "package com.acme;\nclass UrlParserTest { void test() { check(1); } }\n");
    }
}
