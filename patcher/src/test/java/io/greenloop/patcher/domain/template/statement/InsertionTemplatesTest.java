package io.greenloop.patcher.domain.template.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Suggested;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsertionTemplatesTest {

    @Test
    void aChainOfQuestionsGetsALastWord() {
        var suggested = Suggested.by(new InsertedAssignment(), """
                class Subject {
                    int balance(String moves) {
                        int balance = 0;
                        for (char move : moves.toCharArray()) {
                            if (move == '=') {
                                balance = 0;
                            } else if (move == '+') {
                                balance++;
                            }
                        }
                        return balance;
                    }
                }
                """);

        assertThat(suggested).contains("} else { balance--;");
    }

    @Test
    void whatWasNeverPutIntoACollectionIsPutThere() {
        var suggested = Suggested.by(new InsertedElement(), """
                import java.util.ArrayList;
                import java.util.List;

                class Subject {
                    List<String> of(List<Integer> numbers) {
                        List<String> texts = new ArrayList<>();
                        for (Integer number : numbers) {
                            String text = "<" + number + ">";
                        }
                        return texts;
                    }
                }
                """);

        assertThat(suggested).contains("texts.add(text);").noneMatch(line -> line.contains("texts.add(number)"));
    }

    @Test
    void aStackTakesOnTopAndAMapByKey() {
        var suggested = Suggested.by(new InsertedElement(), """
                import java.util.ArrayDeque;
                import java.util.Deque;
                import java.util.Map;

                class Subject {
                    Integer of(String name, Integer size, Map<String, Integer> sizes) {
                        Deque<Integer> open = new ArrayDeque<>();
                        return open.pop();
                    }
                }
                """);

        assertThat(suggested).contains("open.push(size);", "sizes.put(name, size);");
    }

    @Test
    void whatIsNeverFilledIsFilledFirst() {
        var files = MemoryFiles.mainClass("Subject", """
                import java.util.ArrayList;
                import java.util.List;

                class Subject {
                    String of(String name) {
                        List<String> filled = new ArrayList<>();
                        List<String> empty = new ArrayList<>();
                        filled.add(name);
                        return filled + "" + empty.get(0);
                    }
                }
                """);

        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(
                    new InsertedElement(), code, MemoryFiles.pathOf("Subject"), new Hints(FailureClue.OTHER, Set.of()));

            assertThat(suggestions)
                    .filteredOn(suggestion -> suggestion.closeness() > 0.7)
                    .isNotEmpty()
                    .allMatch(suggestion -> suggestion.explanation().contains("empty."));
        }
    }

    @Test
    void aVariableIsBroughtUpToDate() {
        var suggested = Suggested.by(new InsertedAssignment(), """
                class Subject {
                    int largest(int[] numbers) {
                        int largest = numbers[0];
                        for (int number : numbers) {
                            if (number > largest) {
                                System.out.println(number);
                            }
                        }
                        return largest;
                    }
                }
                """);

        assertThat(suggested).contains("largest = number;", "} else { largest = number;");
    }

    @Test
    void countersAreCountedOnAndArraysFilled() {
        var suggested = Suggested.by(new InsertedAssignment(), """
                class Subject {
                    int[] firstOf(int[] numbers) {
                        int[] found = new int[numbers.length];
                        int at = 0;
                        for (int number : numbers) {
                            found[at] = number;
                        }
                        return found;
                    }
                }
                """);

        assertThat(suggested).contains("at++;");
    }

    @Test
    void aStatementOfTheClassIsCopiedWhereItsNamesMeanTheSame() {
        var suggested = Suggested.by(new CopiedStatement(), """
                class Subject {
                    private int size;
                    private int changes;

                    void add(int amount) {
                        size += amount;
                        changes++; // each
                    }

                    void remove(int amount) {
                        size -= amount;
                    }

                    void rename(String other) {
                        System.out.println(other);
                    }
                }
                """);

        assertThat(suggested).contains("changes++;").noneMatch(lines -> lines.contains("other"));
    }

    @Test
    void aBodyWithoutBracesGetsThem() {
        var suggested = Suggested.by(new InsertedAssignment(), """
                class Subject {
                    int count;

                    void of(boolean is) {
                        if (is)
                            System.out.println(is);
                    }
                }
                """);

        assertThat(suggested).contains("{ count++;");
    }

    @Test
    void aMethodOfTheClassIsCalled() {
        var suggested = Suggested.by(new MissingCall(), """
                class Subject {
                    private int size;

                    void fill(int amount) {
                        size += amount;
                    }

                    private void check(int amount) {
                        if (amount < 0) {
                            throw new IllegalArgumentException();
                        }
                    }
                }
                """);

        assertThat(suggested).contains("check(amount);");
    }

    @Test
    void theOverriddenMethodIsCalled() {
        var suggested = Suggested.by(new MissingCall(), """
                class Subject extends java.util.ArrayList<String> {
                    private int changes;

                    @Override
                    public void clear() {
                        changes++;
                    }
                }
                """);

        assertThat(suggested).contains("super.clear();");
    }

    @Test
    void aRemarkStaysWithItsStatement() {
        var suggested = Suggested.by(new MissingCall(), """
                class Subject {
                    private int size;

                    void fill() {
                        size++; // one more
                    }

                    private void check() {
                        System.out.println();
                    }
                }
                """);

        assertThat(suggested).contains("check();");
    }

    @Test
    void aValueThatWasDroppedIsAnswered() {
        var suggested = Suggested.by(new AddedReturn(), """
                class Subject {
                    String of(String text) {
                        if (text.isEmpty()) {
                            of("-");
                        }
                        return text;
                    }
                }
                """);

        assertThat(suggested).containsExactly("return of(\"-\");");
    }
}
