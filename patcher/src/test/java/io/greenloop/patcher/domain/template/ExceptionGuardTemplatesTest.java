package io.greenloop.patcher.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExceptionGuardTemplatesTest {

    @Test
    void aCastAsksForTheClassFirst() {
        var suggested = Suggested.by(new CastGuard(), """
                class Subject {
                    String name;

                    @Override
                    public boolean equals(Object other) {
                        Subject that = (Subject) other;
                        return name.equals(that.name);
                    }

                    @Override
                    public int hashCode() {
                        return 1;
                    }
                }
                """);

        assertThat(suggested).contains("if (!(other instanceof Subject)) { return false;");
    }

    @Test
    void aNumberIsOnlyReadFromWhatIsOne() {
        var suggested = Suggested.by(new NumberFormatGuard(), """
                class Subject {
                    int of(String text) {
                        return Integer.parseInt(text);
                    }
                }
                """);

        assertThat(suggested)
                .contains(
                        "return Integer.parseInt(text.trim());",
                        "if (text.isBlank()) { return 0;",
                        "return !text.matches(\"[-+]?\\\\d+\") ? 0 : Integer.parseInt(text);");
    }

    @Test
    void aLoopWalksOverACopyOfWhatItChanges() {
        var suggested = Suggested.by(new ChangedWhileRead(), """
                import java.util.Map;

                class Subject {
                    void clean(Map<String, Integer> sizes) {
                        for (String name : sizes.keySet()) {
                            sizes.remove(name);
                        }
                    }
                }
                """);

        assertThat(suggested).containsExactly("for (String name : new java.util.ArrayList<>(sizes.keySet())) {");
    }

    @Test
    void anArrayIsNeverShorterThanNothing() {
        var suggested = Suggested.by(new NegativeSizeGuard(), """
                class Subject {
                    int[] of(int n) {
                        return new int[n - 1];
                    }
                }
                """);

        assertThat(suggested).contains("return new int[Math.max(0, n - 1)];");
    }

    @Test
    void anEmptyArrayHasNoFirstElement() {
        var suggested = Suggested.by(new BoundsGuard(), """
                class Subject {
                    int first(int[] numbers) {
                        return numbers[0];
                    }
                }
                """);

        assertThat(suggested).contains("return numbers.length == 0 ? 0 : numbers[0];");
    }
}
