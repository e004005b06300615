package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import io.greenloop.workspace.RepositoryGone;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenGateTest {

    private static final String PATH = "src/main/java/com/acme/Cart.java";

    @TempDir
    Path folder;

    @Test
    void aGateThatBreaksDoesNotKnowAndTheOthersSpeak() {
        Gate breaks = candidate -> {
            throw new IllegalStateException("password=hunter2");
        };

        var verdict = reviewed().by(Gate.all(List.of(breaks, new ComplexityGate(), new CompileGate())));

        assertThat(Review.codes(verdict)).containsExactly(BrokenGate.CODE, "SYNTAX_ERROR");
        assertThat(verdict.reasons().get(0)).satisfies(reason -> {
            assertThat(reason.decision()).isEqualTo(Decision.UNKNOWN);
            assertThat(reason.sentence())
                    .contains("IllegalStateException at io.greenloop.gates.BrokenGateTest")
                    .doesNotContain("hunter2");
        });
    }

    @Test
    void aStackThatOverflowsBreaksOneGateOnly() {
        Gate overflows = new Gate() {
            @Override
            public Verdict check(CandidateUnderReview candidate) {
                return check(candidate).and(Verdict.PASS);
            }
        };
        Gate asserts = candidate -> {
            throw new AssertionError("the compiler's own");
        };

        var verdict = reviewed().by(Gate.all(List.of(overflows, asserts)));

        assertThat(verdict.reasons())
                .extracting(GateReason::sentence)
                .satisfiesExactly(
                        first -> assertThat(first).contains("StackOverflowError"),
                        second -> assertThat(second).contains("AssertionError"));
    }

    @Test
    void troubleOutsideIsNoFaultOfAGate() {
        Gate full = candidate -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
        Gate gone = candidate -> {
            try (var workspace = new Workspaces(new WorkspaceLocation.OnDisk(folder)).open("gone")) {
                throw new AssertionError(workspace);
            }
        };

        assertThatThrownBy(() -> reviewed().by(Gate.all(List.of(full)))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> reviewed().by(Gate.all(List.of(gone)))).isInstanceOf(RepositoryGone.class);
    }

    private static Review reviewed() {
        return Review.ofProject()
                .file(PATH, "package com.acme;\nclass Cart { int most = 3; }\n")
                .replacing(PATH, "= 3;", "= 4");
    }
}
