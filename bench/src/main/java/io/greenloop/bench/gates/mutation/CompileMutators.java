package io.greenloop.bench.gates.mutation;

import static io.greenloop.bench.gates.mutation.Mutator.Outcome.FAILS;
import static io.greenloop.bench.gates.mutation.Mutator.Outcome.NO_CODE;
import static io.greenloop.bench.gates.mutation.Mutator.Place.MAIN;
import static io.greenloop.contracts.GateName.APPLIES_AND_COMPILES;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Diffs that do not apply, and code that does not compile. */
final class CompileMutators {

    private CompileMutators() {}

    static List<Mutator> all() {
        return List.of(
                broken("context-mismatch", diff -> diff.replaceFirst("(?m)^ (\\s*\\S.*)$", " $1 // was here")),
                broken("removed-line-mismatch", diff -> diff.replaceFirst("(?m)^-(?!-)(.*)$", "-$1 ")),
                broken(
                        "file-missing",
                        diff -> diff.replaceAll("(?m)^((?:---|\\+\\+\\+) [ab]/.*)\\.java", "$1Base.java")
                                .replaceAll("(?m)^(diff --git .*)$", "")),
                broken("cut-off", diff -> diff.substring(0, diff.length() * 2 / 3)),
                broken("hunk-count", diff -> diff.replaceFirst("@@ -(\\d+),(\\d+)", "@@ -$1,9$2")),
                raw("file-exists", file -> UnifiedDiffs.between(file.path(), null, file.text() + "\n// second copy\n")),
                raw(
                        "prose",
                        file -> "Here is the fix:\n\n```java\n"
                                + file.text().lines().limit(20).toList() + "\n```\n"),
                code(
                        "unknown-method",
                        file -> calls(file).map(call -> List.of(file.after(call.getMethodSelect(), "Safely")))),
                code(
                        "unknown-variable",
                        file -> arguments(file)
                                .filter(IdentifierTree.class::isInstance)
                                .map(name -> List.of(file.after(name, "Value")))),
                code(
                        "wrong-type",
                        file -> file.all(VariableTree.class)
                                .filter(variable -> variable.getInitializer() instanceof LiteralTree)
                                .filter(variable -> variable.getInitializer().getKind() == Tree.Kind.INT_LITERAL)
                                .map(variable -> List.of(file.replace(variable.getInitializer(), "\"0\"")))),
                code(
                        "wrong-return-type",
                        file -> file.all(ReturnTree.class)
                                .filter(result -> result.getExpression() != null)
                                .map(result -> List.of(file.replace(
                                        result.getExpression(), "new java.util.concurrent.atomic.LongAdder()")))),
                code(
                        "missing-return",
                        file -> file.methods()
                                .flatMap(method -> last(method).filter(ReturnTree.class::isInstance))
                                .map(result -> List.of(file.delete(result)))),
                code(
                        "undeclared-exception",
                        file -> file.methods()
                                .map(
                                        method -> List.of(
                                                file.atStart(
                                                        method.getBody(),
                                                        "if (Thread.interrupted()) {\n            throw new java.util.concurrent.TimeoutException();\n        }")))),
                code(
                        "no-semicolon",
                        file -> file.all(ExpressionStatementTree.class)
                                .map(statement ->
                                        List.of(new Splice(file.end(statement) - 1, file.end(statement), "")))),
                code(
                        "no-brace",
                        file -> file.all(BlockTree.class)
                                .map(block -> List.of(new Splice(file.end(block) - 1, file.end(block), "")))),
                code(
                        "one-argument-more",
                        file -> calls(file)
                                .filter(call -> !call.getArguments().isEmpty())
                                .map(call -> List.of(file.after(
                                        call.getArguments()
                                                .get(call.getArguments().size() - 1),
                                        ", Thread.currentThread(), 0.5")))),
                code(
                        "argument-forgotten",
                        file -> calls(file)
                                .filter(call -> call.getArguments().size() == 2)
                                .map(call -> List.of(new Splice(
                                        file.end(call.getArguments().get(0)),
                                        file.end(call.getArguments().get(1)),
                                        "")))),
                code("import-dropped", file -> file.all(ImportTree.class).map(unit -> List.of(file.delete(unit)))),
                code(
                        "declared-twice",
                        file -> file.all(VariableTree.class)
                                .filter(variable -> file.parent(variable) instanceof BlockTree)
                                .map(variable -> List.of(file.after(variable, "\n        " + file.code(variable))))),
                code(
                        "not-assigned",
                        file -> file.all(VariableTree.class)
                                .filter(variable ->
                                        variable.getInitializer() != null && file.parent(variable) instanceof BlockTree)
                                .map(variable -> List.of(new Splice(
                                        file.text().lastIndexOf('=', file.start(variable.getInitializer())),
                                        file.end(variable.getInitializer()),
                                        "")))),
                code(
                        "duty-not-met",
                        file -> file.publicMethods()
                                .filter(method ->
                                        file.code(method.getModifiers()).contains("@Override"))
                                .map(method -> List.of(file.delete(method)))),
                code(
                        "newer-java",
                        file -> file.methods()
                                .map(method -> List.of(file.atStart(
                                        method.getBody(),
                                        "String lines = String.valueOf(this).stripped().joinLines();")))));
    }

    private static Stream<MethodInvocationTree> calls(SourceText file) {
        return file.all(MethodInvocationTree.class)
                .filter(call -> !List.of("super", "this").contains(file.code(call.getMethodSelect())));
    }

    private static Stream<? extends ExpressionTree> arguments(SourceText file) {
        return calls(file).flatMap(call -> call.getArguments().stream());
    }

    private static Stream<? extends Tree> last(MethodTree method) {
        var statements = method.getBody().getStatements();
        return statements.isEmpty() ? Stream.empty() : Stream.of(statements.get(statements.size() - 1));
    }

    private static Mutator code(String name, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.of(APPLIES_AND_COMPILES, name, MAIN, FAILS, "", edits);
    }

    private static Mutator raw(String name, Function<SourceText, String> diff) {
        return new Mutator(
                APPLIES_AND_COMPILES,
                name,
                MAIN,
                NO_CODE,
                "",
                (file, random) -> Stream.of(Draft.raw(diff.apply(file))));
    }

    /** A sound change of a method whose diff is spoiled. */
    private static Mutator broken(String name, UnaryOperator<String> spoil) {
        return new Mutator(
                APPLIES_AND_COMPILES,
                name,
                MAIN,
                NO_CODE,
                "",
                (file, random) -> file.all(ReturnTree.class)
                        .map(result -> Splice.apply(
                                file.text(), List.of(file.replace(result, file.code(result) + " // mended"))))
                        .map(after -> spoil.apply(UnifiedDiffs.between(file.path(), file.text(), after)))
                        .map(Draft::raw));
    }
}
