package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.BehaviourCompared.Difference;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.TestReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plausible candidates are told apart by inputs that no test has. */
class ComparisonIT {

    private static final String FAULT = "return dividend * divisor;";
    private static final String TAKING_A_TYPE = """
            @Test
                void tops() throws Exception {
                    assertEquals(3, new Calculator().top(new Calculator.Pile(1, 3)));
                }
            """;
    private static final String PILE = """
            return dividend / divisor;
                }

                static final class Pile {
                    final int low;
                    final int high;

                    Pile(int low, int high) {
                        this.low = low;
                        this.high = high;
                    }
                }

                public int top(Pile pile) {
                    return Math.min(pile.low, pile.high);
            """;

    @TempDir
    static Path folder;

    private static Rig rig;
    private static Rig.Job job;
    private static TestReport before;

    @BeforeAll
    static void reproduce() throws Exception {
        rig = new Rig(folder, Map.of());
        job = rig.job(Shop.write(folder.resolve("shop"), FAULT, ""));
        before = job.reproduce();
        assertThat(before.failures()).as(job.log(before)).hasSize(1);
    }

    @Test
    void whoeverTreatsTheTestedValueApartIsAloneWithIt() throws Exception {
        var right = patch("return dividend / divisor;");
        var fitted = patch("return dividend == 6 ? 2 : dividend * divisor;");
        var same = patch("int result = dividend / divisor; return result;");

        var compared = job.compare(before, List.of(right, fitted, same));

        var seen = compared.behaviours();
        var log = job.text(compared.log());
        assertThat(seen).as(log).extracting(Behaviour::candidateId).containsExactly(right.id(), fitted.id(), same.id());
        assertThat(seen).as(log).extracting(Behaviour::cluster).containsExactly(0, 1, 0);
        assertThat(seen).as(log).allSatisfy(behaviour -> {
            assertThat(behaviour.inputs()).isGreaterThan(100);
            assertThat(behaviour.keptOf()).isGreaterThan(100);
            assertThat(behaviour.mutants()).isPositive();
            assertThat(behaviour.killed()).isPositive();
        });
        assertThat(seen.get(1).kept()).isGreaterThan(seen.get(0).kept());
        assertThat(seen.get(0).kept()).isEqualTo(seen.get(2).kept());
        assertThat(compared.differences())
                .hasSize(BehaviourCompared.MOST_DIFFERENCES)
                .allSatisfy(difference -> {
                    assertThat(difference.call()).startsWith("Calculator.divide(");
                    assertThat(difference.answers()).hasSize(2);
                });
        assertThat(compared.differences())
                .as(log)
                .anySatisfy(difference -> assertThat(difference.answers())
                        .extracting(BehaviourCompared.Answer::result)
                        .contains("throws ArithmeticException: / by zero"));
        assertThat(log).contains("after 1 that tests call it with", "calls: all were made", "mutants: all were run");
    }

    @Test
    void whatDoesNotEndIsAnAnswerAndHoldsUpNobody() throws Exception {
        var right = patch("return dividend / divisor;");
        var looping = patch("while (dividend < 0) { } return dividend / divisor;");
        var blocking = patch(
                "if (dividend < 0) { synchronized (this) { while (true) { try { wait(); } catch (Throwable t) { } } } }"
                        + " return dividend / divisor;");
        var leaving = patch("if (dividend < 0) { Runtime.getRuntime().halt(0); } return dividend / divisor;");

        var compared = job.compare(before, List.of(looping, blocking, leaving, right));

        var log = job.text(compared.log());
        var seen = compared.behaviours();
        assertThat(seen).as(log).extracting(Behaviour::cluster).containsExactly(0, 1, 2, 3);
        assertThat(seen.get(0).inputs())
                .as(log)
                .isGreaterThan(100)
                .isEqualTo(seen.get(3).inputs());
        assertThat(seen.get(1).inputs())
                .as(log)
                .isPositive()
                .isLessThan(seen.get(3).inputs());
        assertThat(seen.get(2).inputs())
                .as(log)
                .isPositive()
                .isLessThan(seen.get(3).inputs());
        assertThat(compared.differences())
                .extracting(Difference::answers)
                .anySatisfy(answers -> assertThat(answers)
                        .extracting(BehaviourCompared.Answer::result)
                        .contains("does not end"));
    }

    @Test
    void whereNoInputCanBeMadeNothingIsClaimed() throws Exception {
        var pile = rig.job(Shop.write(folder.resolve("pile"), PILE, TAKING_A_TYPE));
        var red = pile.reproduce();
        assertThat(red.failures()).as(pile.log(red)).hasSize(1);
        var one = pile.candidate(Shop.CALCULATOR, "Math.min(", "Math.max(");
        var other = pile.candidate(
                Shop.CALCULATOR, "return Math.min(pile.low, pile.high);", "return pile.high; /* the higher one */");
        var broken = pile.candidate(Shop.CALCULATOR, "return Math.min(", "return Maths.min(");

        var compared = pile.compare(red, List.of(one, other, broken));

        var log = pile.text(compared.log());
        assertThat(compared.behaviours()).as(log).hasSize(3).allSatisfy(behaviour -> {
            assertThat(behaviour.inputs()).isZero();
            assertThat(behaviour.keptOf()).isZero();
        });
        assertThat(compared.behaviours()).extracting(Behaviour::cluster).containsExactly(0, 1, 2);
        assertThat(compared.differences()).isEmpty();
        assertThat(log).contains("takes what cannot be made", broken.shortId() + " cannot be run beside others");
    }

    private static Candidate patch(String body) {
        return job.candidate(Shop.CALCULATOR, FAULT, body);
    }
}
