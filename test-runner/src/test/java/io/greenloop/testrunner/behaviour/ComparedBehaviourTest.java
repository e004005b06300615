package io.greenloop.testrunner.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BehaviourCompared.Answer;
import io.greenloop.contracts.BehaviourCompared.Difference;
import io.greenloop.testrunner.child.ValueText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedBehaviourTest {

    private final ComparedBehaviour compared = new ComparedBehaviour(4);

    @Test
    void candidatesThatAnswerAlikeAreOneCluster() {
        add("f(1)", "1", "1", "2", "1", "3");
        add("f(2)", "1", "1", "2", "1", "2");

        assertThat(clusters()).containsExactly(0, 1, 0, 2);
        assertThat(compared.kept(0)).isEqualTo(2);
        assertThat(compared.kept(1)).isZero();
        assertThat(compared.keptOf(1)).isEqualTo(2);
        assertThat(compared.inputs(3)).isEqualTo(2);
    }

    @Test
    void theMostEvenSplitComesFirst() {
        add("f(1)", "0", "1", "1", "1", "2");
        add("f(2)", "0", "1", "1", "2", "2");
        add("f(3)", "0", "1", "1", "1", "1");

        assertThat(compared.differences(9)).extracting(Difference::call).containsExactly("f(2)", "f(1)");
        assertThat(compared.differences(1))
                .containsExactly(new Difference(
                        "f(2)", "0", List.of(new Answer(0, "1"), new Answer(1, "2"), new Answer(2, "2"))));
    }

    @Test
    void whatDoesNotAnswerTwiceTheSameOrCannotBeToldApartIsLeftOut() {
        compared.add("f(1)", value("1"), value("2"), ends("1", "1", "1", "3"));
        compared.add("f(2)", value("1"), value("1"), ends("1", ValueText.OPAQUE, "1", "3"));
        compared.add(
                "f(3)",
                new CallEnd(CallEnd.Kind.UNUSABLE, ""),
                new CallEnd(CallEnd.Kind.UNUSABLE, ""),
                ends("1", "2", "1", "3"));

        assertThat(compared.leftOut()).isEqualTo(3);
        assertThat(compared.inputs(0)).isZero();
        assertThat(compared.differences(9)).isEmpty();
        assertThat(clusters()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whoseAnswerIsNotKnownIsLikeNobodyElse() {
        compared.add("f(1)", value("1"), value("1"), List.of(value("1"), CallEnd.UNKNOWN, value("1"), CallEnd.UNKNOWN));

        assertThat(clusters()).containsExactly(0, 1, 0, 2);
        assertThat(compared.keptOf(1)).isZero();
        assertThat(compared.inputs(1)).isZero();
        assertThat(compared.differences(9)).isEmpty();
    }

    @Test
    void exceptionsAreAnswersButNothingToKeep() {
        var thrown = new CallEnd(CallEnd.Kind.THROWN, "java.lang.ArithmeticException: / by zero");
        compared.add("f(0)", thrown, thrown, List.of(thrown, thrown, value("1"), value("1")));

        assertThat(clusters()).containsExactly(0, 0, 1, 1);
        assertThat(compared.keptOf(0)).isZero();
        assertThat(compared.differences(1).get(0).answers().get(0).result())
                .isEqualTo("throws ArithmeticException: / by zero");
    }

    private void add(String call, String before, String... after) {
        compared.add(call, value(before), value(before), ends(after));
    }

    private static List<CallEnd> ends(String... texts) {
        return List.of(texts).stream().map(ComparedBehaviourTest::value).toList();
    }

    private static CallEnd value(String text) {
        return new CallEnd(CallEnd.Kind.VALUE, text);
    }

    private List<Integer> clusters() {
        return List.of(compared.cluster(0), compared.cluster(1), compared.cluster(2), compared.cluster(3));
    }
}
