package io.greenloop.patcher.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureClueTest {

    @ParameterizedTest
    @CsvSource({
        "java.lang.NullPointerException, NULL",
        "java.lang.StringIndexOutOfBoundsException, INDEX",
        "java.util.NoSuchElementException, INDEX",
        "java.lang.ArithmeticException, ZERO",
        "org.opentest4j.AssertionFailedError, ASSERTION",
        "org.junit.ComparisonFailure, ASSERTION",
        "java.lang.StackOverflowError, ENDLESS",
        "org.junit.runners.model.TestTimedOutException, ENDLESS",
        "java.util.concurrent.TimeoutException, ENDLESS",
        "io.greenloop.testrunner.child.OutOfFuel, ENDLESS",
        "com.example.ShopClosedException, OTHER",
    })
    void theExceptionSaysWhatKindOfMistakeIsLikely(String exception, FailureClue clue) {
        assertThat(FailureClue.of(failing(exception, ""))).isEqualTo(clue);
    }

    @Test
    void whatIsNoNumberWasDividedByZero() {
        assertThat(FailureClue.of(failing("org.opentest4j.AssertionFailedError", "expected: <<n>> but was: <NaN>")))
                .isEqualTo(FailureClue.ZERO);
    }

    @Test
    void anAssertionThatRanOutOfTimeIsOfALoop() {
        assertThat(FailureClue.of(failing("org.opentest4j.AssertionFailedError", "execution timed out after <N> ms")))
                .isEqualTo(FailureClue.ENDLESS);
    }

    @ParameterizedTest
    @CsvSource({
        "'Cannot invoke \"String.isBlank()\" because \"suite\" is null', suite",
        "'Cannot invoke \"String.isBlank()\" because \"this.suite\" is null', suite",
        "'Cannot invoke \"A.b()\" because the return value of \"com.example.Address.suite()\" is null', suite",
    })
    void theJvmsOwnWordsNameWhatWasNull(String message, String name) {
        assertThat(Hints.of(failing("java.lang.NullPointerException", message)).nullNames())
                .containsExactly(name);
    }

    @Test
    void everyTemplateHasItsOwnNameAndAPriorForEachClue() {
        assertThat(Templates.all()).extracting(Template::name).doesNotHaveDuplicates();
        for (var template : Templates.all()) {
            for (var clue : FailureClue.values()) {
                assertThat(template.prior(clue)).isBetween(0.0, 1.0);
            }
        }
    }

    private static FailureGroup failing(String exception, String message) {
        var failure = new FailureSignature(
                new TestId("", "shop.SubjectTest", "works"), FailureKind.TEST_FAILURE, exception, message, List.of());
        return new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
    }
}
