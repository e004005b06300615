package io.greenloop.testrunner.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaBuilderTest {

    /** Edits that a schema must be able to switch: body of a method, what is searched, what replaces it. */
    static Stream<Arguments> switched() {
        return Stream.of(
                edit(
                        "branch whose constant fits",
                        "char c = 'a'; boolean b = false; int x = 98; return b ? c : x;",
                        "c : x",
                        "c : 98"),
                edit("operator", "int a = 7, b = 3; return a + b;", "a + b", "a - b"),
                edit("longer operator", "int a = 3, b = 3; return a < b;", "a < b", "a <= b"),
                edit("looser operator", "int a = 7, b = 3, c = 2; return a * b - c;", "a * b - c", "a * b + c - c"),
                edit("operator below another", "int a = 7, b = 3, c = 2; return a * b + c;", "a * b", "a + b"),
                edit("appended", "int a = 7, b = 3; return a * b;", "a * b", "a * b + 1"),
                edit("shift in a sum", "int a = 7, b = 3; return a + b * 2;", "b * 2", "b << 2"),
                edit(
                        "and becomes or",
                        "boolean a = true, b = false, c = false; return a && b && c;",
                        "a && b",
                        "a || b"),
                edit("negated", "boolean a = true; return a;", "return a", "return !a"),
                edit("condition", "int a = 2; if (a > 1) { return \"more\"; } return \"less\";", "(a > 1)", "(a > 2)"),
                edit("whole condition", "int a = 2; if (a > 1) { return 1; } return 0;", "a > 1", "a != 2 || a < 1"),
                edit("condition made constant", "int a = 2; if (a > 1) { return 1; } return 0;", "a > 1", "false"),
                edit("argument", "String s = \"greenloop\"; int n = 2; return s.substring(n + 1);", "n + 1", "n - 1"),
                edit("arguments swapped", "int a = 1, b = 2; return Math.floorMod(a, b);", "a, b", "b, a"),
                edit("method", "String s = \" a \"; return s.strip();", "strip()", "stripTrailing()"),
                edit(
                        "method with arguments",
                        "String s = \"abcabc\"; return s.indexOf(\"b\");",
                        "indexOf",
                        "lastIndexOf"),
                edit("receiver", "String a = \"a\", b = \"bb\"; return a.length();", "a.length()", "b.length()"),
                edit("static call", "int a = 1, b = 2; return Math.min(a, b);", "Math.min", "Math.max"),
                edit(
                        "other class",
                        "int a = 1, b = 2; return Math.abs(a - b);",
                        "Math.abs(a - b)",
                        "Integer.signum(a - b)"),
                edit("variable", "int one = 1; int other = 2; return one;", "return one", "return other"),
                edit("string", "String s = \"a\"; return s + \"b\";", "\"b\"", "\"c\""),
                edit("same string object", "String s = \"a\"; return s == \"a\";", "s == \"a\"", "s != \"a\""),
                edit("text in a longer constant", "return (\"a\" + \"b\") == \"ab\";", "\"b\"", "\"c\""),
                edit("char", "char c = 'x'; return c;", "'x'", "'y'"),
                edit("null returned", "String s = \"a\"; return s;", "return s", "return null"),
                edit("null compared", "String s = \"a\", t = \"a\"; return s == null;", "s == null", "s == t"),
                edit(
                        "array index",
                        "int[] a = {1, 2, 3}; int i = 0; a[i + 1] = 7; return a[1] + a[2];",
                        "i + 1",
                        "i + 2"),
                edit("array element", "int x = 1; int[] a = {x, x + 1}; return a[1];", "x + 1", "x - 1"),
                edit("assigned", "int a = 1; a = a + 2; return a;", "a + 2", "a * 5"),
                edit("compound", "int a = 9; a += 2; return a;", "a += 2", "a -= 2"),
                edit("counted down", "int a = 1; a++; return a;", "a++", "a--"),
                edit("cast", "double d = 2.7; return (int) (d + 0.5);", "d + 0.5", "d"),
                edit("cast changed", "int i = 70; return \"\" + (char) i;", "(char) i", "(char) (i + 1)"),
                edit("conditional", "int a = 2; return a > 1 ? \"x\" : \"y\";", "a > 1", "a < 1"),
                edit("branch", "int a = 2, b = 3; return a > 1 ? a : b;", "? a", "? b"),
                edit("wider by context", "int a = 2; long b = 3; return a + b;", "a + b", "b - a"),
                edit("type changes below", "int a = 7; return (int) (a * 2);", "a * 2", "a * 2L"),
                edit(
                        "overload inside",
                        "StringBuilder s = new StringBuilder(); s.append('a'); return s.toString();",
                        "'a'",
                        "98"),
                edit("loop bound", "int s = 0; for (int i = 0; i < 3; i++) { s += i; } return s;", "i < 3", "i <= 3"),
                edit(
                        "loop start",
                        "int s = 0; for (int i = 0, n = 3; i < n; i++) { s += i; } return s;",
                        "i = 0",
                        "i = 1"),
                edit(
                        "loop step",
                        "int s = 0; for (int i = 3; i > 0 && i < 5; i--) { s += i; } return s;",
                        "i--",
                        "i++"),
                edit("while", "int i = 0; while (i < 3) { i++; } return i;", "i < 3", "i < 4"),
                edit("do", "int i = 0; do { i += 2; } while (i < 3); return i;", "i < 3", "i < 9"),
                edit(
                        "for each",
                        "int s = 0; int[] a = {1}, b = {2}; for (int i : a) { s += i; } return s;",
                        ": a)",
                        ": b)"),
                edit("statement removed", "int a = 1; a = 5; return a;", "a = 5;", ""),
                edit(
                        "call removed",
                        "var s = new StringBuilder(); s.append(1); s.append(2); return s + \"\";",
                        "s.append(1);",
                        ""),
                edit("statement put in", "int a = 1; return a;", "return a", "a = 3; return a"),
                edit(
                        "guard put in",
                        "String s = null; if (s == \"\") { return 0; } return s.length();",
                        "return s.length()",
                        "if (s == null) { return -1; } return s.length()"),
                edit(
                        "statements swapped for another",
                        "int a = 1; a = 2; return a;",
                        "a = 2;",
                        "if (a == 1) { a = 7; }"),
                edit(
                        "one of two same",
                        "int a = 1; a = a * 2; a = a * 2; a += 1; return a;",
                        "a = a * 2; a += 1",
                        "a += 1"),
                edit("other answer", "int a = 1; if (a > 0) return a; return 0;", "return a;", "return a + a;"),
                edit(
                        "other kind of answer",
                        "Object a = 1; if (a != null) { return a; } return 0;",
                        "return a;",
                        "return \"a\";"),
                edit(
                        "throws",
                        "int a = 1; if (a > 0) { throw new IllegalStateException(\"x\"); } return 0;",
                        "new IllegalStateException(\"x\")",
                        "new IllegalArgumentException(\"y\")"),
                edit(
                        "throw removed",
                        "int a = 1; if (a > 0) { throw new IllegalStateException(\"x\"); } return 0;",
                        "throw new IllegalStateException(\"x\");",
                        ""),
                edit(
                        "case body",
                        "int a = 1; switch (a) { case 1: a = 5; break; default: a = 6; } return a;",
                        "a = 5",
                        "a = 7"),
                edit(
                        "falls through",
                        "int a = 1; switch (a) { case 1: a = 5; break; default: a += 6; } return a;",
                        "break;",
                        ""),
                edit(
                        "switch on",
                        "int a = 1, b = 2; switch (a) { case 1: return 5; default: return 6; }",
                        "switch (a)",
                        "switch (b)"),
                edit("arrow", "int a = 1; return switch (a) { case 1 -> a + 4; default -> 6; };", "a + 4", "a - 4"),
                edit(
                        "continue removed",
                        "int s = 0; for (int i = 0; i < 3; i++) { if (i == 1) { continue; } s += i; } return s;",
                        "continue;",
                        ""),
                edit(
                        "in a lambda",
                        "return java.util.stream.IntStream.range(0, 5).map(i -> i * 2).sum();",
                        "i * 2",
                        "i + 2"),
                edit(
                        "in the block of a lambda",
                        "java.util.function.IntUnaryOperator f = i -> { int j = i + 1; return j; }; return f.applyAsInt(2);",
                        "i + 1",
                        "i - 1"),
                edit(
                        "generics",
                        "java.util.List<String> l = java.util.List.of(\"a\", \"b\"); int i = 0; return l.get(i);",
                        "l.get(i)",
                        "l.get(i + 1)"),
                edit(
                        "generic method, as a statement",
                        "int a = 1; if (a > 0) { return java.util.List.of(a); } return null;",
                        "java.util.List.of(a)",
                        "java.util.Set.of(a)"),
                edit("boxed", "Integer a = 1000, b = 1000; return a == b;", "a == b", "a.equals(b)"),
                edit("boxed kept", "Integer a = null, b = 2; Object o = a; return o;", "o = a", "o = b"),
                edit(
                        "pattern",
                        "Object o = \"abc\"; if (o instanceof String s && s.length() > 2) { return s; } return 0;",
                        "s.length() > 2",
                        "s.length() > 3"),
                edit(
                        "in try",
                        "String s = \"x1\"; try { return Integer.parseInt(s.substring(1)); } catch (NumberFormatException e) { return -1; }",
                        "substring(1)",
                        "substring(0)"),
                edit(
                        "in catch",
                        "try { return Integer.parseInt(\"x\"); } catch (NumberFormatException e) { int a = 1; return a; }",
                        "return a",
                        "return -a"),
                edit("assert", "int a = 1; assert a > 0 : a; return a;", "a > 0", "a > 1"),
                edit("over lines", "int a = 1;\nint b = 2;\nreturn a\n + b;", "a\n + b", "a\n - b"),
                edit(
                        "anonymous",
                        "int[] n = {2}; return new Object() { public String toString() { return \"\" + (n[0] + 1); } }.toString();",
                        "n[0] + 1",
                        "n[0] - 1"));
    }

    private static Arguments edit(String what, String body, String search, String replace) {
        return Arguments.of(what, body, search, replace);
    }

    private static String sample(String body) {
        return """
                package example;
                public class Sample {
                    public static Object answer() {
                        %s
                    }
                }
                """.formatted(body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("switched")
    void aSwitchedEditAnswersAsItDoesByItself(String what, String body, String search, String replace) {
        try (var sample = new CompiledSample(sample(body))) {
            var after = sample.with(search, replace);
            var schemata = sample.schemata(List.of(after));

            assertThat(schemata).hasSize(1);
            var classes = schemata.get(0).classes();
            assertThat(schemata.get(0).numbers()).containsOnlyKeys("0");
            var exact = CompiledSample.answers(sample.exact(after).orElseThrow(), 0);
            var original = CompiledSample.answers(sample.exact(sample(body)).orElseThrow(), 0);
            assertThat(CompiledSample.answers(classes, 1)).isEqualTo(exact);
            assertThat(CompiledSample.answers(classes, 0)).isEqualTo(original);
        }
    }

    /** Edits that mean something else, or would compile, when a switch is around them. */
    static Stream<Arguments> refused() {
        return Stream.of(
                edit("unreachable code behind a loop", "int i = 0; while (i < 3) { i++; } return i;", "i < 3", "true"),
                edit("unreachable code behind a return", "int a = 1; a = 2; return a;", "a = 2;", "return 3;"),
                edit(
                        "the only way out of a loop",
                        "int a = 1; while (true) { a++; if (a > 3) { break; } if (a > 9) { return 1; } } return a;",
                        "break;",
                        ""),
                edit(
                        "constant variable",
                        "final int a = 1; switch (2) { case a: return 3; default: return a; }",
                        "a = 1",
                        "a = 2"),
                edit("label", "int a = 1; switch (a) { case 1: return 2; default: return 3; }", "case 1", "case 2"),
                edit("declared type", "int a = 1; return a;", "int a", "long a"),
                edit(
                        "lambda",
                        "java.util.function.IntUnaryOperator f = i -> i; return f.applyAsInt(1);",
                        "i -> i",
                        "j -> 2"),
                edit(
                        "nobody throws it any more",
                        "int a = 1; try { Thread.sleep(a); } catch (InterruptedException e) { a = 3; } return a;",
                        "Thread.sleep(a);",
                        "a = 2;"),
                edit("does not compile", "int a = 1; return a;", "return a", "return b"),
                edit("does not parse", "int a = 1; return a;", "return a", "return a +"),
                edit("null of a var", "String s = \"a\"; var t = s; return t;", "t = s", "t = null"),
                edit(
                        "two places",
                        "int a = 1, b = 2; a = a + b; b = a - b; return a + b;",
                        "a = a + b; b = a - b",
                        "a = a - b; b = a + b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void anEditThatASwitchWouldChangeIsLeftOut(String what, String body, String search, String replace) {
        try (var sample = new CompiledSample(sample(body))) {
            assertThat(sample.schemata(List.of(sample.with(search, replace)))).isEmpty();
        }
    }

    @Test
    void whatIsOutsideOfBodiesIsLeftOut() {
        var text = """
                package example;
                public class Sample {
                    private static final int LIMIT = 3;
                    private int field = 4;
                    @SuppressWarnings("unused")
                    public static Object answer() {
                        return LIMIT;
                    }
                }
                """;
        try (var sample = new CompiledSample(text)) {
            var afters = List.of(
                    sample.with("LIMIT = 3", "LIMIT = 4"),
                    sample.with("field = 4", "field = 5"),
                    sample.with("\"unused\"", "\"all\""),
                    sample.with("Object answer", "int answer"),
                    text);
            assertThat(sample.schemata(afters)).isEmpty();
        }
    }

    @Test
    void aFaultyEditDoesNotSpoilTheOthers() {
        try (var sample = new CompiledSample(sample("int a = 7, b = 3; return a + b;"))) {
            var afters = List.of(
                    sample.with("a + b", "a - b"),
                    sample.with("a + b", "a + missing"),
                    sample.with("a + b", "a * b"),
                    sample.with("a + b", "\"\" + b"));
            var schemata = sample.schemata(afters);

            assertThat(schemata).hasSize(1);
            // The text has another type than the sum, so the whole statement is switched.
            assertThat(schemata.get(0).numbers()).containsOnlyKeys("0", "2", "3");
            for (var id : List.of("0", "2", "3")) {
                var exact = sample.exact(afters.get(Integer.parseInt(id))).orElseThrow();
                assertThat(CompiledSample.answers(
                                schemata.get(0).classes(),
                                schemata.get(0).numbers().get(id)))
                        .isEqualTo(CompiledSample.answers(exact, 0));
            }
        }
    }

    @Test
    void linesStayWhereTheyWere() {
        var body = "int a = 1;\nif (a == 1) {\n  a = 2;\n}\na = a\n + 1;\nthrow new IllegalStateException(\"\");";
        try (var sample = new CompiledSample(sample(body))) {
            var afters = List.of(
                    sample.with("a == 1", "a\n == 2"),
                    sample.with("a = 2;", "a = 3;\n  a = 4;"),
                    sample.with("+ 1", "- 1"));
            var schema = sample.schemata(afters).get(0);

            assertThat(schema.numbers()).hasSize(3);
            assertThat(CompiledSample.lineThrown(schema.classes()))
                    .isEqualTo(
                            CompiledSample.lineThrown(sample.exact(sample(body)).orElseThrow()));
        }
    }

    @Test
    void whatIsTooLargeForOneMethodIsSplit() {
        var body = new StringBuilder("int a = 1;\n");
        for (int i = 0; i < 300; i++) {
            body.append("a = a * 31 + %d;%n".formatted(i));
        }
        body.append("return a;");
        try (var sample = new CompiledSample(sample(body.toString()))) {
            var afters = Stream.iterate(0, i -> i < 300, i -> i + 1)
                    .flatMap(i -> Stream.of(7, 11, 13, 17, 19, 23, 29, 37, 41, 43)
                            .map(prime -> sample.with(
                                    "a = a * 31 + %d;".formatted(i),
                                    "a = (a + %d * (a - 100000 / a) * (a - %d)) * 31 + %d;"
                                            .formatted(prime, prime, i))))
                    .toList();
            var schemata = sample.schemata(afters);

            assertThat(schemata).hasSizeGreaterThan(1);
            assertThat(schemata.stream()
                            .mapToInt(schema -> schema.numbers().size())
                            .sum())
                    .isEqualTo(afters.size());
        }
    }

    @Test
    void oldReleasesAreCompiledFor() {
        try (var sample = new CompiledSample(sample("int a = 7, b = 3; return a + b;"), 8)) {
            var schema = sample.schemata(List.of(sample.with("a + b", "a - b"))).get(0);
            assertThat(CompiledSample.answers(schema.classes(), 1)).containsEntry("answer", "4");
        }
    }
}
