package io.greenloop.patcher.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.patcher.domain.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitedExceptionsTest {

    private static final MemoryFiles FILES = MemoryFiles.mainClass("Basket", "class Basket {}\n")
            .with("src/test/java/shop/BasketTest.java", """
                    package shop;

                    class BasketTest {

                        @Test
                        void refusesLess() {
                            assertThatThrownBy(() -> new Basket().add(-1)).isInstanceOf(IllegalArgumentException.class);
                        }

                        @Test
                        void isClosed() {
                            assertThatIllegalStateException().isThrownBy(() -> new Basket().add(1));
                        }

                        @Test
                        void named() {
                            // %s
                            assertThrows(IllegalStateException.class, () -> new Basket().add(1));
                        }
                    }
                    """.formatted("a.".repeat(20_000)));

    @Test
    void theTestSaysWhichWhereItsMessageDoesNot() {
        assertThat(awaited("refusesLess", "Expecting code to raise a throwable."))
                .containsExactly("IllegalArgumentException");
        assertThat(awaited("isClosed", "Expecting code to raise a throwable."))
                .containsExactly("IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expected: <n> but was: <n>",
                "Unexpected exception thrown: java.lang.IllegalArgumentException: no",
                "expected no exceptions but there was one",
                "expected errors to be empty"
            })
    void aTestThatWaitedForNoneSaysNothing(String message) {
        assertThat(awaited("refusesLess", message)).isEmpty();
    }

    @Test
    void namesOfAnyLengthAreRead() {
        assertThat(awaited("named", "nothing was thrown")).containsExactly("IllegalStateException");
    }

    private static Iterable<String> awaited(String test, String message) {
        var failure = new FailureSignature(
                new TestId("", "shop.BasketTest", test),
                FailureKind.TEST_FAILURE,
                "java.lang.AssertionError",
                message,
                List.of());
        try (var code = FILES.code()) {
            return Hints.of(new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of()), code)
                    .awaited();
        }
    }
}
