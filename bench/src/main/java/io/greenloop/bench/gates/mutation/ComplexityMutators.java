package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.COMPLEXITY;
import static java.util.stream.Collectors.joining;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Methods that nobody can follow any more. */
final class ComplexityMutators {

    private static final int THRESHOLD = 10;

    private ComplexityMutators() {}

    static List<Mutator> all() {
        return List.of(
                start(
                        "guards",
                        method -> many(
                                11,
                                i -> "if (" + asked(method, i) + ") {\n            guarded" + i
                                        + ".incrementAndGet();\n        }\n        ",
                                "guarded")),
                start(
                        "else-ifs",
                        method -> "int kind = 0;\n        "
                                + IntStream.range(1, 13)
                                        .mapToObj(i -> "if (" + asked(method, i) + ") {\n            kind = " + i
                                                + ";\n        }")
                                        .collect(joining(" else "))),
                start("nested-ifs", method -> nested(6, i -> "if (" + asked(method, i) + ") {", "depth++;")),
                start(
                        "nested-loops",
                        method -> nested(
                                6, i -> "for (int i%1$d = 0; i%1$d < %1$d; i%1$d++) {".formatted(i), "depth++;")),
                start(
                        "loops-with-breaks",
                        method -> nested(
                                4,
                                i -> "while (depth < " + i + ") { if (" + asked(method, i) + ") { break; }",
                                "depth++;")),
                start(
                        "labelled",
                        method ->
                                "int steps = 0;\n        outer:\n        for (int i = 0; i < 3; i++) {\n            for (int j = 0; j < 3; j++) {\n"
                                        + "                if (" + asked(method, 1)
                                        + ") {\n                    continue outer;\n                }\n"
                                        + "                for (int k = 0; k < 2; k++) {\n                    if ("
                                        + asked(method, 2)
                                        + ") {\n                        break outer;\n                    }\n"
                                        + "                    steps++;\n                }\n            }\n        }"),
                start(
                        "switch",
                        method -> "int chosen = 0;\n        switch ((int) (Thread.currentThread().getId() % 14)) {\n"
                                + IntStream.range(0, 13)
                                        .mapToObj(i -> "            case " + i + ":\n                chosen = " + i * 7
                                                + ";\n                break;\n")
                                        .collect(joining())
                                + "            default:\n                break;\n        }"),
                start(
                        "one-condition",
                        method -> "boolean special = "
                                + IntStream.range(1, 13)
                                        .mapToObj(i -> asked(method, i))
                                        .collect(joining("\n                || "))
                                + ";"),
                start(
                        "mixed-condition",
                        method -> "boolean special = false;\n        if ("
                                + IntStream.range(1, 14)
                                        .mapToObj(i -> "(" + asked(method, i) + (i % 2 == 0 ? ") &&" : ") ||"))
                                        .collect(joining(" "))
                                + " special) {\n            special = true;\n        }"),
                start(
                        "conditional-expressions",
                        method -> "int level = "
                                + IntStream.range(1, 12)
                                        .mapToObj(i -> asked(method, i) + " ? " + i + " : ")
                                        .collect(joining())
                                + "0;"),
                start(
                        "catches-in-loops",
                        method ->
                                "int tries = 0;\n        while (tries < 3) {\n            try {\n                tries++;\n"
                                        + "                for (int i = 0; i < tries; i++) {\n                    if ("
                                        + asked(method, 1) + ") {\n                        if (" + asked(method, 2)
                                        + ") {\n                            throw new IllegalStateException();\n                        }\n                    }\n                }\n"
                                        + "            } catch (IllegalStateException again) {\n                if (tries > 2) {\n                    break;\n                }\n            }\n        }"),
                start(
                        "lambda",
                        method -> "Runnable check = () -> {\n" + "            int depth = 0;\n            "
                                + nested(
                                                5,
                                                i -> "for (int n%1$d = 0; n%1$d < 2; n%1$d++) {".formatted(i),
                                                "depth += 1;")
                                        .substring("int depth = 0;\n        ".length())
                                + "\n        };\n        check.run();"),
                edits(
                        "branches-doubled",
                        file -> file.methods()
                                .filter(method ->
                                        BranchCount.of(method) > THRESHOLD / 2 && BranchCount.of(method) <= THRESHOLD)
                                .map(method -> List.of(doubled(file, method)))),
                edits("inlined", file -> inlined(file)),
                edits(
                        "new-method",
                        file -> Stream.of(file)
                                .filter(SourceText::hasClass)
                                .map(whole -> List.of(whole.member(
                                        "private static int sortOut(String text, int from) {\n        int sum = from;\n"
                                                + IntStream.range(0, 12)
                                                        .mapToObj(i -> "        if (text.startsWith(\""
                                                                + (char) ('a' + i) + "\", sum)) {\n            sum += "
                                                                + i + ";\n        }\n")
                                                        .collect(joining())
                                                + "        return sum;\n    }")))),
                edits(
                        "constructor",
                        file -> file.all(MethodTree.class)
                                .filter(method -> method.getReturnType() == null
                                        && method.getBody() != null
                                        && file.code(method).contains("{"))
                                .filter(method -> !file.code(method.getBody()).contains("this(")
                                        && file.end(method.getBody()) > 0)
                                .map(method -> List.of(new Splice(
                                        file.end(method.getBody()) - 1,
                                        file.end(method.getBody()) - 1,
                                        nested(6, i -> "if (" + asked(method, i) + ") {", "depth++;") + "\n    ")))));
    }

    private static Mutator edits(String name, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(COMPLEXITY, name, "", edits);
    }

    /** Puts code at the start of methods that were simple so far. */
    private static Mutator start(String name, Function<MethodTree, String> code) {
        return edits(
                name,
                file -> file.methods()
                        .filter(method -> BranchCount.of(method) <= THRESHOLD)
                        .map(method -> List.of(file.atStart(method.getBody(), code.apply(method)))));
    }

    private static String many(int times, IntFunction<String> code, String name) {
        return IntStream.range(1, times + 1)
                .mapToObj(i -> "java.util.concurrent.atomic.AtomicInteger " + name + i
                        + " = new java.util.concurrent.atomic.AtomicInteger();\n        " + code.apply(i))
                .collect(joining());
    }

    private static String nested(int depth, IntFunction<String> open, String innermost) {
        return "int depth = 0;\n        "
                + IntStream.range(1, depth + 1).mapToObj(open).collect(joining("\n        "))
                + "\n            " + innermost + "\n        " + "}".repeat(depth);
    }

    /** A question that each asks of the method's first parameter. */
    private static String asked(MethodTree method, int number) {
        if (method.getParameters().isEmpty()) {
            return "Thread.currentThread().getId() == " + number;
        }
        var parameter = method.getParameters().get(0);
        if (!(parameter.getType() instanceof PrimitiveTypeTree type)) {
            return "java.util.Objects.hashCode(" + parameter.getName() + ") == " + number;
        }
        return switch (type.getPrimitiveTypeKind()) {
            case BOOLEAN -> "Boolean.compare(" + parameter.getName() + ", false) == " + number;
            case BYTE, CHAR, DOUBLE, FLOAT, INT, LONG, SHORT -> parameter.getName() + " == " + number;
            case ARRAY,
                    DECLARED,
                    ERROR,
                    EXECUTABLE,
                    INTERSECTION,
                    MODULE,
                    NONE,
                    NULL,
                    OTHER,
                    PACKAGE,
                    TYPEVAR,
                    UNION,
                    VOID,
                    WILDCARD -> throw new IllegalStateException("%s is no primitive type".formatted(type));
        };
    }

    /** The whole body once more for a case that is handled apart. */
    private static Splice doubled(SourceText file, MethodTree method) {
        var body = file.code(method.getBody());
        return file.replace(
                method.getBody(), "{\n        if (" + asked(method, 1) + ") " + body + " else " + body + "\n    }");
    }

    /** Calls of private methods whose body is put where they were called, until the caller is over the threshold. */
    private static Stream<List<Splice>> inlined(SourceText file) {
        return file.methods()
                .filter(method -> BranchCount.of(method) <= THRESHOLD)
                .flatMap(caller -> file.all(MethodInvocationTree.class)
                        .filter(call -> file.around(call, MethodTree.class)
                                .filter(around -> around == caller)
                                .isPresent())
                        .filter(call -> file.parent(call) instanceof ExpressionStatementTree
                                || file.parent(call) instanceof ReturnTree)
                        .flatMap(call -> called(file, call)
                                .filter(callee -> BranchCount.of(callee) + BranchCount.of(caller) > THRESHOLD + 1)
                                .map(callee -> List.of(file.replace(file.parent(call), body(file, call, callee))))));
    }

    private static Stream<MethodTree> called(SourceText file, MethodInvocationTree call) {
        return file.methods()
                .filter(callee -> callee.getName().contentEquals(file.code(call.getMethodSelect())))
                .filter(callee ->
                        callee.getParameters().size() == call.getArguments().size())
                .filter(callee -> callee.getTypeParameters().isEmpty());
    }

    private static String body(SourceText file, MethodInvocationTree call, MethodTree callee) {
        var parameters = IntStream.range(0, callee.getParameters().size())
                .filter(i -> !file.code(call.getArguments().get(i))
                        .contentEquals(callee.getParameters().get(i).getName()))
                .mapToObj(i -> file.code(callee.getParameters().get(i).getType()) + " "
                        + callee.getParameters().get(i).getName() + " = "
                        + file.code(call.getArguments().get(i)) + ";\n        ")
                .collect(joining());
        return "{\n        " + parameters + file.code(callee.getBody()) + "\n        }";
    }
}
