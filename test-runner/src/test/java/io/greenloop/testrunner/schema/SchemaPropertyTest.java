package io.greenloop.testrunner.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every small change of a class that tries much of the language, each by itself and all in a schema. */
class SchemaPropertyTest {

    private static final int ONE_OF = Integer.getInteger("greenloop.schema.one-of", 3);
    private static final Map<String, List<String>> REPLACED = new LinkedHashMap<>();

    static {
        REPLACED.put(" \\+ ", List.of(" - ", " * ", " << "));
        REPLACED.put(" - ", List.of(" + ", " / "));
        REPLACED.put(" \\* ", List.of(" + ", " % "));
        REPLACED.put(" % ", List.of(" * "));
        REPLACED.put(" < ", List.of(" <= ", " != ", " > "));
        REPLACED.put(" > ", List.of(" >= ", " == "));
        REPLACED.put(" == ", List.of(" != "));
        REPLACED.put(" != ", List.of(" == "));
        REPLACED.put(" && ", List.of(" || ", " & "));
        REPLACED.put(" \\|\\| ", List.of(" && ", " ^ "));
        REPLACED.put("\\+\\+", List.of("--"));
        REPLACED.put(" \\+= ", List.of(" -= ", " = "));
        REPLACED.put("\\b\\d+\\b", List.of("0", "1", "(1 + 1)", "3L", "'c'", "\"7\""));
        REPLACED.put("\\b(?:i|n|sum)\\b", List.of("n", "i", "(-i)", "null"));
        REPLACED.put("\\btrue\\b", List.of("false"));
        REPLACED.put("'\\w'", List.of("'z'", "97"));
        REPLACED.put("\"\\w*\"", List.of("\"\"", "null", "(\"x\" + 1)"));
        REPLACED.put("\\bnull\\b", List.of("\"null\"", "text"));
        REPLACED.put("\\(([^()]+)\\) \\{", List.of("(true) {", "(!($1)) {", "(false) {"));
        REPLACED.put("(?m)^ +[a-z][^\\n{}]*;$", List.of("", "return null;", "tick(); tick();"));
        REPLACED.put("\\bbreak;", List.of("continue;", "return \"left\";"));
        REPLACED.put("return ([^;\\n]+);", List.of("return null;", "return \"\" + ($1);", "if (true) return $1;"));
        REPLACED.put("\\bsubstring\\b", List.of("indexOf", "substring"));
        REPLACED.put("\\bappend\\b", List.of("indexOf", "insert"));
    }

    private static final String SAMPLE = """
            package example;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.IntBinaryOperator;

            public class Sample {
                private static int ticks;

                private static void tick() {
                    if (++ticks > 20_000) {
                        ticks = 0;
                        throw new IllegalStateException("too long");
                    }
                }

                public static Object arithmetic() {
                    int n = 7;
                    long sum = 3;
                    for (int i = 0; i < n; i++) {
                        tick();
                        sum += i * 3 + n % 2 - (sum > 9 ? 1 : 2);
                        if (i == 5 || sum < 0 && n != 4) {
                            sum = sum * 2;
                        }
                    }
                    byte small = (byte) (sum + 1);
                    char letter = 'a';
                    letter += 2;
                    double half = sum / 2.0;
                    return sum + " " + small + letter + (char) (letter + 1) + half + (n > 3 ? letter : 'b');
                }

                public static Object texts() {
                    String text = "green";
                    var all = new StringBuilder();
                    for (int i = 0; i < text.length(); i++) {
                        tick();
                        char c = text.charAt(i);
                        if (c == 'e' && i > 2) {
                            break;
                        }
                        all.append(c).append(i + 1).append('x');
                    }
                    String more = text == null ? "none" : text.substring(1, 3);
                    boolean same = more == "re" || ("a" + "b") == "ab";
                    return all + more + same + text.indexOf("e", 3);
                }

                public static Object choices() {
                    int n = 3;
                    String text;
                    switch (n) {
                        case 1:
                            text = "one";
                            break;
                        case 3:
                            text = "three";
                            n += 4;
                            break;
                        default:
                            text = "more";
                    }
                    int i = switch (n) {
                        case 7 -> n + 2;
                        case 8 -> {
                            tick();
                            yield n - 1;
                        }
                        default -> 0;
                    };
                    while (true) {
                        tick();
                        i++;
                        if (i > 12) {
                            break;
                        }
                    }
                    do {
                        tick();
                        n += 2;
                    } while (n < 10 && true);
                    return text + i + n;
                }

                public static Object collections() {
                    List<Integer> all = new ArrayList<>();
                    int[] numbers = {4, 2, 9, 1 + 1};
                    for (int n : numbers) {
                        tick();
                        if (n > 1) {
                            all.add(n * 2);
                        }
                    }
                    all.remove(1);
                    IntBinaryOperator operation = (i, n) -> i * 2 + n;
                    Integer sum = 0;
                    for (int i = 0, n = all.size(); i < n; i++) {
                        tick();
                        sum += operation.applyAsInt(all.get(i), numbers[i]);
                    }
                    Object boxed = sum > 20 ? sum : Long.valueOf(5);
                    return all + " " + sum + boxed + List.of(1, sum).contains(sum);
                }

                public static Object failures() {
                    int n = 2;
                    final int limit = 4;
                    String text = "x1";
                    try {
                        n = Integer.parseInt(text.substring(0)) + limit;
                    } catch (NumberFormatException e) {
                        n = -n + 1;
                    } finally {
                        n = n * 3;
                    }
                    try {
                        if (n < limit) {
                            throw new java.io.IOException("low" + n);
                        }
                        checked(n);
                    } catch (java.io.IOException e) {
                        text = e.getMessage();
                    }
                    Object found = text;
                    if (found instanceof String s && s.length() > 2) {
                        return s + n;
                    }
                    if (n == 0) throw new IllegalArgumentException();
                    else if (n > 3) n = 3;
                    return new Object() {
                        private int sum = 3;

                        @Override
                        public String toString() {
                            sum += 2;
                            return "inner" + sum;
                        }
                    }.toString();
                }

                private static void checked(int n) throws java.io.IOException {
                    if (n > 100) {
                        throw new java.io.IOException("high");
                    }
                }
            }
            """;

    private static List<String> mutants() {
        var mutants = new LinkedHashSet<String>();
        REPLACED.forEach((search, replaces) -> {
            var found = Pattern.compile(search).matcher(SAMPLE);
            while (found.find()) {
                for (var replace : replaces) {
                    var group = found.groupCount() > 0 ? found.group(1) : "";
                    mutants.add(SAMPLE.substring(0, found.start())
                            + replace.replace("$1", group)
                            + SAMPLE.substring(found.end()));
                }
            }
        });
        mutants.remove(SAMPLE);
        var all = List.copyOf(mutants);
        return IntStream.range(0, all.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void everyCandidateOfASchemaAnswersAsItDoesByItself() {
        var mutants = mutants();
        try (var sample = new CompiledSample(SAMPLE)) {
            var original = CompiledSample.answers(sample.exact(SAMPLE).orElseThrow(), 0);
            var exact = new LinkedHashMap<String, Map<String, byte[]>>();
            mutants.forEach(text -> sample.exact(text).ifPresent(classes -> exact.put(text, classes)));
            var switched = 0;
            for (var schema : sample.schemata(mutants)) {
                assertThat(CompiledSample.answers(schema.classes(), 0)).isEqualTo(original);
                for (var candidate : schema.numbers().entrySet()) {
                    var text = mutants.get(Integer.parseInt(candidate.getKey()));
                    assertThat(exact.keySet())
                            .as("compiles by itself: %s", difference(text))
                            .contains(text);
                    assertThat(CompiledSample.answers(schema.classes(), candidate.getValue()))
                            .as(difference(text))
                            .isEqualTo(CompiledSample.answers(exact.get(text), 0));
                    switched++;
                }
            }
            assertThat(switched).isGreaterThan((int) (exact.size() * 0.8)).isGreaterThan(100);
        }
    }

    private static String difference(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        SAMPLE.lines().forEach(lines::remove);
        return lines.toString();
    }
}
