package io.greenloop.patcher.domain.template.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.Suggested;
import org.junit.jupiter.api.Test;

class LoopTemplatesTest {

    private static final String COUNTING = """
            class Subject {
                int sum(int n) {
                    int i = 0;
                    int sum = 0;
                    while (i < n) {
                        sum += i;
                    }
                    return sum;
                }
            }
            """;

    @Test
    void aLoopMovesOn() {
        assertThat(Suggested.by(new LoopProgress(), COUNTING)).contains("i++;", "n--;");
    }

    @Test
    void aLoopOverDigitsGoesOnToTheNextOne() {
        var suggested = Suggested.by(new LoopProgress(), """
                class Subject {
                    int bits(int n) {
                        int bits = 0;
                        while (n > 0) {
                            bits += n % 2;
                        }
                        return bits;
                    }

                    long folded(long key) {
                        long folded = 0;
                        while (key != 0) {
                            folded ^= key & 1;
                        }
                        return folded;
                    }
                }
                """);

        assertThat(suggested).contains("n /= 2;", "key >>= 1;");
    }

    @Test
    void aLoopGoesOnToTheNextNode() {
        var suggested = Suggested.by(new LoopProgress(), """
                class Subject {
                    Subject next;

                    int length() {
                        int length = 0;
                        Subject node = this;
                        while (node != null) {
                            length++;
                        }
                        return length;
                    }
                }
                """);

        assertThat(suggested).contains("node = node.next;");
    }

    @Test
    void anEndlessLoopEndsAndTheMethodAnswersAfterIt() {
        var suggested = Suggested.by(new LoopCondition(), """
                import java.util.Deque;

                class Subject {
                    boolean has(Deque<String> names, String wanted) {
                        while (true) {
                            if (names.removeFirst().equals(wanted)) {
                                return true;
                            }
                        }
                    }
                }
                """);

        assertThat(suggested).contains("while (!names.isEmpty()) { return false;");
    }

    @Test
    void aLoopAsksSomethingElse() {
        assertThat(Suggested.by(new LoopCondition(), COUNTING)).contains("while (i < sum) {");
    }

    @Test
    void whatIsDoneOnceIsRepeated() {
        var suggested = Suggested.by(new WhileOrIf(), """
                class Subject {
                    int of(int n) {
                        if (n > 9) {
                            n /= 10;
                        }
                        while (n > 5) {
                            n--;
                        }
                        return n;
                    }
                }
                """);

        assertThat(suggested).containsExactlyInAnyOrder("while (n > 9) {", "if (n > 5) {");
    }

    @Test
    void aMethodCallsItselfWithLess() {
        var suggested = Suggested.by(new RecursiveProgress(), """
                class Subject {
                    int digits(int n) {
                        return n < 10 ? 1 : 1 + digits(n);
                    }

                    int length(String text) {
                        return text.isEmpty() ? 0 : 1 + length(text);
                    }
                }
                """);

        assertThat(suggested)
                .contains(
                        "return n < 10 ? 1 : 1 + digits(n / 10);",
                        "return text.isEmpty() ? 0 : 1 + length(text.substring(1));");
    }

    @Test
    void argumentsOfARecursionTradePlaces() {
        var suggested = Suggested.by(new RecursiveProgress(), """
                class Subject {
                    int power(int base, int times) {
                        return times == 0 ? 1 : base * power(times - 1, base);
                    }
                }
                """);

        assertThat(suggested).contains("return times == 0 ? 1 : base * power(base, times - 1);");
    }
}
