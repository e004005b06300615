package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.ERROR_STRINGS;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Exceptions that say something else, or say nothing any more. */
final class MessageMutators {

    private MessageMutators() {}

    static List<Mutator> all() {
        return Stream.of(
                        worded("exception-reworded", Wording::reworded),
                        worded(
                                "exception-full-stop",
                                text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text + "."),
                        worded("exception-case", Wording::otherCase),
                        worded("exception-prefixed", text -> "Error: " + text),
                        worded(
                                "exception-translated",
                                text -> text.replaceFirst(
                                        "\\b(must not be|cannot be|may not be|is not|must be|not|null|Invalid)\\b",
                                        "nicht")),
                        edits(
                                "exception-type",
                                "throw new",
                                file -> thrown(file)
                                        .map(made -> List.of(file.replace(
                                                made.getIdentifier(),
                                                Wording.otherType(file.code(made.getIdentifier())))))),
                        edits(
                                "exception-general",
                                "throw new",
                                file -> thrown(file)
                                        .map(made -> List.of(file.replace(made.getIdentifier(), "RuntimeException")))),
                        edits(
                                "message-dropped",
                                "throw new",
                                file -> thrown(file)
                                        .filter(made -> made.getArguments().size() == 1)
                                        .map(made -> List.of(
                                                file.delete(made.getArguments().get(0))))),
                        edits(
                                "thrown-no-more",
                                "throw new",
                                file -> throwing(file)
                                        .flatMap(thrown -> file
                                                .around(thrown, com.sun.source.tree.MethodTree.class)
                                                .filter(method -> method.getReturnType() != null)
                                                .map(method -> List.of(file.replace(
                                                        thrown,
                                                        "return"
                                                                + TestEvasionMutators.nothing(
                                                                        file.code(method.getReturnType()))
                                                                + ";")))
                                                .stream())),
                        edits(
                                "guard-dropped",
                                "throw new",
                                file -> file.all(com.sun.source.tree.IfTree.class)
                                        .filter(choice -> choice.getElseStatement() == null
                                                && file.code(choice.getThenStatement())
                                                        .replaceAll("\\s", "")
                                                        .matches("(?s)\\{thrownew.*?\\);\\}"))
                                        .map(choice -> List.of(file.delete(choice)))),
                        edits(
                                "value-dropped",
                                "throw new",
                                file -> sums(file)
                                        .filter(sum -> !(sum.getRightOperand() instanceof LiteralTree))
                                        .map(sum -> List.of(file.replace(sum, file.code(sum.getLeftOperand()))))),
                        edits(
                                "text-around-value",
                                "throw new",
                                file -> sums(file)
                                        .flatMap(sum -> Wording.texts(file, sum))
                                        .map(text -> List.of(file.replace(
                                                text,
                                                Wording.otherwise(
                                                        file.code(text),
                                                        words -> words.replaceFirst("\\s*$", ": ")))))),
                        edits(
                                "format-order",
                                "%s",
                                file -> formats(file)
                                        .filter(call -> call.getArguments().size() == 3)
                                        .map(call -> List.of(
                                                file.replace(
                                                        call.getArguments().get(1),
                                                        file.code(call.getArguments()
                                                                .get(2))),
                                                file.replace(
                                                        call.getArguments().get(2),
                                                        file.code(call.getArguments()
                                                                .get(1)))))),
                        edits(
                                "format-reworded",
                                "%",
                                file -> formats(file)
                                        .filter(call -> Wording.isText(
                                                call.getArguments().get(0)))
                                        .map(call -> List.of(file.replace(
                                                call.getArguments().get(0),
                                                Wording.otherwise(
                                                        file.code(call.getArguments()
                                                                .get(0)),
                                                        Wording::reworded))))),
                        edits(
                                "format-quoted",
                                "%s",
                                file -> formats(file)
                                        .filter(call -> Wording.isText(
                                                call.getArguments().get(0)))
                                        .map(call -> List.of(file.replace(
                                                call.getArguments().get(0),
                                                file.code(call.getArguments().get(0))
                                                        .replace("%s", "'%s'"))))),
                        edits(
                                "checked-argument",
                                "",
                                file -> checks(file)
                                        .flatMap(call ->
                                                call.getArguments().stream().skip(1))
                                        .filter(Wording::isText)
                                        .map(text -> List.of(file.replace(
                                                text, Wording.otherwise(file.code(text), Wording::reworded))))),
                        edits(
                                "not-null-message",
                                "requireNonNull",
                                file -> checks(file)
                                        .filter(call -> file.code(call.getMethodSelect())
                                                        .endsWith("requireNonNull")
                                                && call.getArguments().size() == 2)
                                        .map(call -> List.of(new Splice(
                                                file.end(call.getArguments().get(0)),
                                                file.end(call.getArguments().get(1)),
                                                "")))),
                        edits(
                                "constant",
                                "static final String",
                                file -> constants(file)
                                        .map(text -> List.of(file.replace(
                                                text, Wording.otherwise(file.code(text), Wording::reworded))))),
                        edits(
                                "super-message",
                                "super(",
                                file -> file.all(MethodInvocationTree.class)
                                        .filter(call -> file.code(call.getMethodSelect())
                                                        .equals("super")
                                                && file.path().contains("Exception"))
                                        .flatMap(call -> call.getArguments().stream())
                                        .flatMap(argument -> Wording.texts(file, argument))
                                        .map(text -> List.of(file.replace(
                                                text, Wording.otherwise(file.code(text), Wording::reworded))))),
                        edits(
                                "assert-message",
                                "assert ",
                                file -> file.all(AssertTree.class)
                                        .filter(check -> check.getDetail() != null)
                                        .map(check -> List.of(new Splice(
                                                file.end(check.getCondition()), file.end(check.getDetail()), "")))),
                        edits(
                                "local-message",
                                "throw new",
                                file -> file.all(VariableTree.class)
                                        .filter(variable -> variable.getName()
                                                .toString()
                                                .matches("(?i)(msg|message|error|reason|text)"))
                                        .filter(variable -> variable.getInitializer() != null)
                                        .flatMap(variable -> Wording.texts(file, variable.getInitializer()))
                                        .map(text -> List.of(file.replace(
                                                text, Wording.otherwise(file.code(text), Wording::reworded))))))
                .toList();
    }

    private static Mutator edits(String name, String hint, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(ERROR_STRINGS, name, hint, edits);
    }

    private static Mutator worded(String name, UnaryOperator<String> other) {
        return edits(
                name,
                "throw new",
                file -> thrown(file)
                        .flatMap(made -> made.getArguments().stream())
                        .flatMap(argument -> Wording.texts(file, argument))
                        .map(text -> List.of(file.replace(text, Wording.otherwise(file.code(text), other)))));
    }

    private static Stream<ThrowTree> throwing(SourceText file) {
        return file.all(ThrowTree.class)
                .filter(thrown -> thrown.getExpression() instanceof NewClassTree made
                        && !made.getArguments().isEmpty());
    }

    private static Stream<NewClassTree> thrown(SourceText file) {
        return throwing(file).map(thrown -> (NewClassTree) thrown.getExpression());
    }

    private static Stream<BinaryTree> sums(SourceText file) {
        return thrown(file)
                .flatMap(made -> made.getArguments().stream())
                .filter(argument -> argument.getKind() == Tree.Kind.PLUS)
                .map(BinaryTree.class::cast);
    }

    /** Calls that put values into a text that some exception or log shows. */
    private static Stream<MethodInvocationTree> formats(SourceText file) {
        return file.all(MethodInvocationTree.class)
                .filter(call -> file.code(call.getMethodSelect()).endsWith("String.format")
                        && file.around(call, ThrowTree.class).isPresent());
    }

    private static Stream<MethodInvocationTree> checks(SourceText file) {
        return file.all(MethodInvocationTree.class)
                .filter(
                        call -> file.code(call.getMethodSelect())
                                .matches(
                                        "(\\w+\\.)*(Validate|Args|Asserts|Objects|Preconditions|Assert)\\.\\w+|(requireNonNull|notNull|isTrue|checkArgument|checkState|checkNotNull|validateParameter)"));
    }

    private static Stream<LiteralTree> constants(SourceText file) {
        return file.all(VariableTree.class)
                .filter(variable -> variable.getInitializer() != null && Wording.isText(variable.getInitializer()))
                .filter(variable -> file.text()
                        .matches("(?s).*new \\w+(Exception|Error)\\([^;]*\\b" + variable.getName() + "\\b.*"))
                .map(variable -> (LiteralTree) variable.getInitializer());
    }
}
