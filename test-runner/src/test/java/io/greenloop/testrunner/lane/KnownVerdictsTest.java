package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testrunner.behaviour.Compiled;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownVerdictsTest {

    private static final String FIRST = "1".repeat(64);
    private static final String SECOND = "2".repeat(64);
    private static final KnownVerdicts.Question QUESTION = question("baseline");
    private static final Bytecode CODE = new Bytecode("code");

    private final KnownVerdicts known = new KnownVerdicts();

    @Test
    void whatMeansTheSameIsTheSameBytecode() {
        var plain = code("class A { int half(int all) { return all / 2; } }");

        assertThat(code("class A {\n\n  int half(int all) {\n    return (all / (1 + 1)); } }"))
                .isEqualTo(plain);
        assertThat(code("class A { int half(int all) { return all / 3; } }")).isNotEqualTo(plain);
        assertThat(code("class A { int half(int all) { return all % 2; } }")).isNotEqualTo(plain);
        assertThat(code("class B { int half(int all) { return all / 2; } }")).isNotEqualTo(plain);
        // Frameworks bind by them.
        assertThat(code("class A { int half(int whole) { return whole / 2; } }"))
                .isNotEqualTo(plain);
    }

    @Test
    void whoeverHasTheSameBytecodeTakesTheVerdictAndSaysSo() {
        known.learn(QUESTION, FIRST, CODE, outcome(Verdict.PLAUSIBLE));

        var taken = known.of(QUESTION, SECOND, CODE).orElseThrow();

        assertThat(taken.decision().verdict()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(taken.decision().note()).isEqualTo("the same bytecode as candidate 11111111: as told");
        assertThat(known.of(QUESTION, SECOND, new Bytecode("other"))).isEmpty();
        assertThat(known.of(question("of another baseline"), SECOND, CODE)).isEmpty();
    }

    @Test
    void aCandidateThatIsTriedAgainIsNotToldItsOwnVerdict() {
        known.learn(QUESTION, FIRST, CODE, outcome(Verdict.FAILING));

        assertThat(known.of(QUESTION, FIRST, CODE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"UNKNOWN", "TIMEOUT", "CRASH"})
    void whatMayEndOtherwiseIsFoundOutAgain(Verdict verdict) {
        known.learn(QUESTION, FIRST, CODE, outcome(verdict));

        assertThat(known.of(QUESTION, SECOND, CODE)).isEmpty();
    }

    @Test
    void aVerdictInDoubtIsInDoubtForAllThatTookIt() {
        known.learn(QUESTION, FIRST, CODE, outcome(Verdict.FAILING));
        known.of(QUESTION, SECOND, CODE);

        assertThat(known.forget(Set.of(FIRST, "other"))).containsExactlyInAnyOrder(FIRST, SECOND, "other");
        assertThat(known.of(QUESTION, SECOND, CODE)).isEmpty();
    }

    private static KnownVerdicts.Question question(String details) {
        var problem = new LocatedProblem(FailureKind.COMPILE_ERROR, "A.java", 1, "code", "message");
        return new KnownVerdicts.Question(
                new FailureGroup(FailureKind.COMPILE_ERROR, List.of(), List.of(problem)), details);
    }

    private static TrialOutcome outcome(Verdict verdict) {
        return new TrialOutcome(new VerdictRule.Decision(verdict, "as told", List.of()), TestTally.of(List.of()));
    }

    private static Bytecode code(String text) {
        var module = PlainModule.of("", 0, List.of(), List.of());
        var classes = Compiled.of("A", text);
        return Bytecode.of(module, new CandidateClasses(CandidateClasses.Result.COMPILED, "", classes, Set.of(), 0));
    }
}
