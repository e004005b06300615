package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.RISK;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Fields that a local hides, and values that are null now. */
final class NullMutators {

    private NullMutators() {}

    static List<Mutator> all() {
        return List.of(
                edits(
                        "field-hidden-by-local",
                        "",
                        file -> assignments(file)
                                .flatMap(assignment -> field(file, ((AssignmentTree) assignment.getExpression()))
                                        .map(field ->
                                                List.of(file.before(assignment, file.code(field.getType()) + " "))))),
                edits(
                        "field-hidden-by-copy",
                        "",
                        file -> file.methods()
                                .filter(method ->
                                        !method.getModifiers().getFlags().contains(Modifier.STATIC))
                                .flatMap(method -> ApiMutators.fields(file)
                                        .filter(field ->
                                                !field.getModifiers().getFlags().contains(Modifier.STATIC))
                                        .filter(field -> Pattern.compile("\\b" + field.getName() + "\\b")
                                                .matcher(file.code(method.getBody()))
                                                .find())
                                        .limit(1)
                                        .map(field -> List.of(file.atStart(
                                                method.getBody(),
                                                file.code(field.getType()) + " " + field.getName() + " = this."
                                                        + field.getName() + ";"))))),
                edits(
                        "null-returned",
                        "return ",
                        file -> file.all(ReturnTree.class)
                                .filter(result -> result.getExpression() instanceof NewClassTree
                                        || result.getExpression() instanceof com.sun.source.tree.MethodInvocationTree)
                                .filter(result -> file.around(result, MethodTree.class)
                                        .filter(method -> method.getReturnType() != null
                                                && !(method.getReturnType() instanceof PrimitiveTypeTree))
                                        .isPresent())
                                .map(result -> List.of(file.replace(result.getExpression(), "null")))),
                edits(
                        "null-guard-dropped",
                        "== null",
                        file -> file.all(IfTree.class)
                                .filter(choice -> choice.getElseStatement() == null
                                        && file.code(choice.getCondition()).matches("\\(\\w+ == null\\)"))
                                .filter(choice ->
                                        file.code(choice.getThenStatement()).contains("return"))
                                .filter(choice -> isUsed(file, choice))
                                .map(choice -> List.of(file.delete(choice)))),
                edits(
                        "null-test-dropped",
                        "!= null",
                        file -> file.all(BinaryTree.class)
                                .filter(both -> both.getKind() == Tree.Kind.CONDITIONAL_AND)
                                .filter(both -> file.code(both.getLeftOperand()).matches("\\w+ != null"))
                                .filter(both -> file.code(both.getRightOperand())
                                        .contains(
                                                file.code(both.getLeftOperand()).split(" ")[0] + "."))
                                .map(both -> List.of(file.replace(both, file.code(both.getRightOperand()))))),
                edits(
                        "null-choice-dropped",
                        "null ?",
                        file -> file.all(ConditionalExpressionTree.class)
                                .filter(choice ->
                                        file.code(choice.getCondition()).matches("\\(?\\w+ == null\\)?"))
                                .filter(choice -> file.code(choice.getFalseExpression())
                                        .contains(file.code(choice.getCondition())
                                                        .replaceAll("\\W", " ")
                                                        .strip()
                                                        .split(" ")[0]
                                                + "."))
                                .map(choice -> List.of(file.replace(choice, file.code(choice.getFalseExpression()))))),
                edits(
                        "null-to-begin-with",
                        "new ",
                        file -> file.all(VariableTree.class)
                                .filter(local -> file.parent(local) instanceof BlockTree
                                        && local.getInitializer() instanceof NewClassTree)
                                .filter(local -> file.code(file.parent(local)).contains(local.getName() + "."))
                                .map(local -> List.of(file.replace(local.getInitializer(), "null")))));
    }

    private static Mutator edits(String name, String hint, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(RISK, name, hint, edits);
    }

    private static Stream<ExpressionStatementTree> assignments(SourceText file) {
        return file.all(ExpressionStatementTree.class)
                .filter(statement -> statement.getKind() == Tree.Kind.EXPRESSION_STATEMENT
                        && statement.getExpression().getKind() == Tree.Kind.ASSIGNMENT
                        && file.parent(statement) instanceof BlockTree)
                .filter(statement ->
                        !(((AssignmentTree) statement.getExpression()).getExpression() instanceof LiteralTree));
    }

    private static Stream<VariableTree> field(SourceText file, AssignmentTree assignment) {
        return ApiMutators.fields(file)
                .filter(field -> field.getName().contentEquals(file.code(assignment.getVariable())));
    }

    /** Whether what was asked for is called upon after the question. */
    private static boolean isUsed(SourceText file, IfTree choice) {
        var name =
                file.code(choice.getCondition()).replaceAll("\\W", " ").strip().split(" ")[0];
        return file.around(choice, MethodTree.class)
                .filter(method -> file.text()
                        .substring(file.end(choice), file.end(method))
                        .matches("(?s).*\\b" + name + "\\.\\w+\\(.*"))
                .isPresent();
    }
}
