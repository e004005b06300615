package io.greenloop.bench.gates.mutation;

import static io.greenloop.bench.gates.mutation.Mutator.Outcome.COMPILES;
import static io.greenloop.bench.gates.mutation.Mutator.Outcome.NO_CODE;
import static io.greenloop.bench.gates.mutation.Mutator.Place.TEST;
import static io.greenloop.contracts.GateName.TEST_INTEGRITY;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tests that check less than before. */
final class TestMutators {

    private TestMutators() {}

    static List<Mutator> all() {
        return List.of(
                test(
                        "disabled",
                        file -> tests(file).map(test -> List.of(file.before(test, disabled(file) + "\n    ")))),
                test(
                        "disabled-by-import",
                        file -> tests(file)
                                .map(test -> List.of(
                                        file.before(
                                                test,
                                                isJunit5(file)
                                                        ? "@Disabled(\"flaky\")\n    "
                                                        : "@Ignore(\"flaky\")\n    "),
                                        file.importing(disabled(file).substring(1))))),
                test(
                        "class-disabled",
                        file -> Stream.of(file)
                                .filter(SourceText::hasClass)
                                .map(whole -> List.of(whole.before(whole.type(), disabled(whole) + "\n")))),
                test("test-removed", file -> tests(file).map(test -> List.of(file.delete(test)))),
                test(
                        "annotation-removed",
                        file -> tests(file)
                                .flatMap(test -> annotations(test)
                                        .filter(annotation -> file.code(annotation.getAnnotationType())
                                                .equals("Test"))
                                        .map(annotation -> List.of(file.delete(annotation))))),
                test("assertion-dropped", file -> assertions(file).map(assertion -> List.of(file.delete(assertion)))),
                test(
                        "assertion-commented-out",
                        file -> assertions(file)
                                .filter(assertion -> !file.code(assertion).contains("\n"))
                                .map(assertion -> List.of(file.before(assertion, "// ")))),
                test("expected-changed", file -> calls(file, "assertEquals").flatMap(call -> literal(file, call))),
                test(
                        "only-not-null",
                        file -> calls(file, "assertEquals")
                                .filter(call -> call.getArguments().size() == 2)
                                .map(call -> List.of(file.replace(
                                        call,
                                        receiver(file, call) + "assertNotNull("
                                                + file.code(call.getArguments().get(1)) + ")")))),
                test(
                        "always-true",
                        file -> calls(file, "assertTrue")
                                .map(call -> List.of(file.replace(
                                        call.getArguments()
                                                .get(call.getArguments().size() - 1),
                                        "true")))),
                test(
                        "or-true",
                        file -> calls(file, "assertTrue")
                                .filter(call -> call.getArguments().size() == 1)
                                .map(call ->
                                        List.of(file.after(call.getArguments().get(0), " || Boolean.TRUE")))),
                test(
                        "expected-from-actual",
                        file -> calls(file, "assertEquals")
                                .filter(call -> call.getArguments().size() == 2)
                                .map(call -> List.of(file.replace(
                                        call.getArguments().get(0),
                                        file.code(call.getArguments().get(1)))))),
                test(
                        "true-for-false",
                        file -> calls(file, "assertFalse")
                                .map(call -> List.of(
                                        file.replace(call.getMethodSelect(), receiver(file, call) + "assertTrue")))),
                test(
                        "caught",
                        file -> assertions(file)
                                .map(assertion -> List.of(file.replace(
                                        assertion,
                                        "try { " + file.code(assertion) + " } catch (AssertionError ignored) { }")))),
                test(
                        "anything-caught",
                        file -> tests(file)
                                .map(test -> List.of(
                                        file.atStart(test.getBody(), "try {"),
                                        new Splice(
                                                file.end(test.getBody()) - 1,
                                                file.end(test.getBody()) - 1,
                                                "} catch (Throwable ignored) { }\n    ")))),
                test(
                        "early-return",
                        file -> tests(file)
                                .map(
                                        test -> List.of(
                                                file.atStart(
                                                        test.getBody(),
                                                        "if (System.getenv(\"FULL_TESTS\") == null) {\n            return;\n        }")))),
                test(
                        "assumption",
                        file -> tests(file)
                                .map(test -> List.of(file.atStart(
                                        test.getBody(),
                                        (isJunit5(file) ? "org.junit.jupiter.api.Assumptions" : "org.junit.Assume")
                                                + ".assumeTrue(System.getProperty(\"slow\") != null);")))),
                test(
                        "condition",
                        file -> tests(file)
                                .filter(test -> isJunit5(file))
                                .map(
                                        test -> List.of(
                                                file.before(
                                                        test,
                                                        "@org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable(named = \"FULL\", matches = \"1\")\n    ")))),
                test(
                        "delta-raised",
                        file -> calls(file, "assertEquals")
                                .filter(call -> call.getArguments().size() == 3)
                                .flatMap(call -> Stream.of(call.getArguments().get(2))
                                        .filter(delta -> delta.getKind() == Tree.Kind.DOUBLE_LITERAL)
                                        .map(delta -> List.of(file.replace(delta, "1000.0"))))),
                test(
                        "any-exception",
                        file -> calls(file, "assertThrows")
                                .filter(call ->
                                        file.code(call.getArguments().get(0)).endsWith("Exception.class"))
                                .map(call ->
                                        List.of(file.replace(call.getArguments().get(0), "Throwable.class")))),
                test(
                        "assert-throws-dropped",
                        file -> calls(file, "assertThrows")
                                .flatMap(call -> file.around(call, ExpressionStatementTree.class).stream())
                                .map(statement -> List.of(file.delete(statement)))),
                test(
                        "values-dropped",
                        file -> file.all(AnnotationTree.class)
                                .filter(annotation -> file.code(annotation.getAnnotationType())
                                        .endsWith("Source"))
                                .flatMap(annotation -> annotation.getArguments().stream())
                                .flatMap(argument -> file.all(NewArrayTree.class)
                                        .filter(array -> file.start(array) >= file.start(argument)
                                                && file.end(array) <= file.end(argument))
                                        .filter(array -> array.getInitializers().size() > 1))
                                .map(array -> List.of(new Splice(
                                        file.end(array.getInitializers().get(0)),
                                        file.end(array.getInitializers()
                                                .get(array.getInitializers().size() - 1)),
                                        "")))),
                test(
                        "loop-shortened",
                        file -> file.all(ForLoopTree.class)
                                .filter(loop -> loop.getCondition() instanceof BinaryTree)
                                .filter(loop -> file.code(loop).contains("assert"))
                                .map(loop -> List.of(
                                        file.replace(((BinaryTree) loop.getCondition()).getRightOperand(), "0")))),
                test(
                        "mock-of-the-tested",
                        file -> file.all(NewClassTree.class)
                                .filter(made -> made.getClassBody() == null
                                        && file.path()
                                                .endsWith("/"
                                                        + file.code(made.getIdentifier())
                                                                .replaceAll("<.*", "") + "Test.java"))
                                .map(made -> List.of(file.replace(
                                        made,
                                        "org.mockito.Mockito.mock("
                                                + file.code(made.getIdentifier())
                                                        .replaceAll("<.*", "") + ".class)")))),
                new Mutator(
                        TEST_INTEGRITY,
                        "file-deleted",
                        TEST,
                        NO_CODE,
                        "@Test",
                        (file, random) -> Stream.of(Draft.deleting(file.path()))));
    }

    private static Mutator test(String name, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.of(TEST_INTEGRITY, name, TEST, COMPILES, "@Test", edits);
    }

    private static boolean isJunit5(SourceText file) {
        return file.text().contains("org.junit.jupiter");
    }

    private static String disabled(SourceText file) {
        return isJunit5(file) ? "@org.junit.jupiter.api.Disabled" : "@org.junit.Ignore";
    }

    private static Stream<MethodTree> tests(SourceText file) {
        return file.methods()
                .filter(method -> annotations(method)
                        .anyMatch(annotation ->
                                file.code(annotation.getAnnotationType()).endsWith("Test")));
    }

    private static Stream<? extends AnnotationTree> annotations(MethodTree method) {
        return method.getModifiers().getAnnotations().stream();
    }

    private static Stream<ExpressionStatementTree> assertions(SourceText file) {
        return file.all(ExpressionStatementTree.class)
                .filter(statement -> file.code(statement).matches("(?s)(Assertions\\.|Assert\\.)?assert[A-Z].*"))
                .filter(statement -> file.parent(statement).getKind() == Tree.Kind.BLOCK);
    }

    private static Stream<MethodInvocationTree> calls(SourceText file, String name) {
        return file.all(MethodInvocationTree.class)
                .filter(call -> file.code(call.getMethodSelect()).matches("(Assertions\\.|Assert\\.)?" + name));
    }

    private static String receiver(SourceText file, MethodInvocationTree call) {
        var select = file.code(call.getMethodSelect());
        return select.substring(0, select.lastIndexOf('.') + 1);
    }

    private static Stream<List<Splice>> literal(SourceText file, MethodInvocationTree call) {
        return Stream.of(call.getArguments().get(0))
                .filter(LiteralTree.class::isInstance)
                .map(LiteralTree.class::cast)
                .flatMap(literal -> Wording.otherValue(literal).map(text -> List.of(file.replace(literal, text))));
    }
}
