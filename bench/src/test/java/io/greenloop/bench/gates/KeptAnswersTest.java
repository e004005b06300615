package io.greenloop.bench.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {

    private static final GateCase ONE = GateCase.bad(GateName.RISK, "kind", Library.CSV, "A.java", "one");
    private static final GateCase OTHER = GateCase.good(Library.CSV, "1.9.0", "A.java", "two");
    private static final List<GateAnswer> SAID = List.of(new GateAnswer(
            ONE, List.of(new GateReason(GateName.RISK, Decision.ESCALATE, "CODE", "A.java", 3, "x", "y", "why"))));

    @TempDir
    private Path folder;

    @Test
    void whatTheseGatesSaidIsNotAskedAgain() {
        new KeptAnswers(folder, "these", false).keep("list", SAID);

        assertThat(new KeptAnswers(folder, "these", true).of("list", List.of(ONE)))
                .isEqualTo(SAID);
    }

    @Test
    void otherGatesAndOtherCasesAreAsked() {
        new KeptAnswers(folder, "these", false).keep("list", SAID);

        assertThat(new KeptAnswers(folder, "others", true).of("list", List.of(ONE)))
                .isEmpty();
        assertThat(new KeptAnswers(folder, "these", true).of("list", List.of(OTHER, ONE)))
                .isEqualTo(SAID);
        assertThat(new KeptAnswers(folder, "these", false).of("list", List.of(ONE)))
                .isEmpty();
    }

    @Test
    void theSameGatesHaveTheSameName() {
        assertThat(GateCode.hash()).hasSize(64).isEqualTo(GateCode.hash());
    }
}
