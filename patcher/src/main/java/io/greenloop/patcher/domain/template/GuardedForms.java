package io.greenloop.patcher.domain.template;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Writes a guard around a tree in every usual form: in the condition, as an early way out, around the statement, inline. */
final class GuardedForms {

    private static final Set<Kind> LOGICAL = Set.of(Kind.CONDITIONAL_AND, Kind.CONDITIONAL_OR);

    private final Site site;
    private final Guard guard;
    private final Layout layout;
    private final List<Suggestion> forms = new ArrayList<>();

    private GuardedForms(Site site, Guard guard) {
        this.site = site;
        this.guard = guard;
        this.layout = new Layout(site.file());
    }

    /**
     * @param site the expression that must not run when the guard fails
     */
    static List<Suggestion> of(Site site, Guard guard) {
        var writer = new GuardedForms(site, guard);
        writer.inCondition();
        writer.earlyWayOut();
        writer.aroundStatement();
        writer.inline();
        return writer.forms;
    }

    private void inCondition() {
        TreePath condition = null;
        for (var up = site.path(); isPartOfCondition(up); up = up.getParentPath()) {
            if (site.file()
                    .type(up)
                    .filter(type -> type.getKind() == TypeKind.BOOLEAN)
                    .isPresent()) {
                condition = up;
            }
        }
        if (condition == null || condition.getLeaf().getKind() == Kind.PARENTHESIZED) {
            condition = condition == null ? null : new TreePath(condition, unwrapped(condition.getLeaf()));
        }
        if (condition != null) {
            joined(condition, guard.holds(), "&&", 1);
            joined(condition, guard.fails(), "||", 0.75);
        }
    }

    /** Goes up to the operand of a logical operator, or to the whole condition. */
    private static boolean isPartOfCondition(TreePath path) {
        var tree = path.getLeaf();
        return tree instanceof ExpressionTree
                && !LOGICAL.contains(tree.getKind())
                && !(tree instanceof ConditionalExpressionTree)
                && !(tree instanceof LambdaExpressionTree);
    }

    private static Tree unwrapped(Tree tree) {
        return tree instanceof ParenthesizedTree inner ? unwrapped(inner.getExpression()) : tree;
    }

    private void joined(TreePath condition, String check, String operator, double closeness) {
        var tree = condition.getLeaf();
        var parent = condition.getParentPath().getLeaf();
        var operand = site.source(tree);
        if (tree.getKind() == Kind.CONDITIONAL_OR && operator.equals("&&")
                || tree instanceof ConditionalExpressionTree) {
            operand = "(" + operand + ")";
        }
        var joined = check + " " + operator + " " + operand;
        boolean isMixed = parent instanceof BinaryTree outer
                && !operator.equals(Operators.symbol(outer).orElse(""));
        boolean isNegated = parent.getKind() == Kind.LOGICAL_COMPLEMENT;
        add(
                List.of(site.replace(tree, isMixed || isNegated ? "(" + joined + ")" : joined)),
                closeness,
                "the condition now asks first");
    }

    private void earlyWayOut() {
        var statement = site.statement().orElse(null);
        if (statement == null || !(statement.getParentPath().getLeaf() instanceof BlockTree)) {
            return;
        }
        if (isInLoop(statement)) {
            before(statement, "continue;", 0.7, "such an element is now skipped");
        }
        if (site.method().isEmpty()) {
            return;
        }
        var method = (MethodTree) site.method().get().getLeaf();
        if (method.getReturnType() == null) {
            return;
        }
        var type = site.file()
                .type(new TreePath(site.method().get(), method.getReturnType()))
                .orElse(null);
        if (type == null || type.getKind() == TypeKind.VOID) {
            before(statement, "return;", 0.8, "the method now returns early");
            return;
        }
        double closeness = 0.85;
        for (var value : DefaultValues.of(type, site)) {
            before(
                    statement,
                    "return " + value + ";",
                    closeness,
                    "the method now returns %s".formatted(Site.quote(value)));
            closeness *= 0.8;
        }
    }

    private static boolean isInLoop(TreePath statement) {
        for (var up = statement; up != null && !(up.getLeaf() instanceof MethodTree); up = up.getParentPath()) {
            if (up.getLeaf() instanceof LambdaExpressionTree) {
                return false;
            }
            if (up != statement
                    && (up.getLeaf() instanceof ForLoopTree
                            || up.getLeaf() instanceof EnhancedForLoopTree
                            || up.getLeaf() instanceof WhileLoopTree)) {
                return true;
            }
        }
        return false;
    }

    private void before(TreePath statement, String wayOut, double closeness, String change) {
        var margin = layout.margin(statement.getLeaf());
        var text = layout.written("if (" + guard.fails() + ") {\n\t" + wayOut + "\n}\n", margin);
        add(List.of(TextEdit.insert(site.file().start(statement.getLeaf()), text)), closeness, change);
    }

    private void aroundStatement() {
        var statement = site.statement().orElse(null);
        boolean canBeLeftOut = statement != null
                && (statement.getLeaf() instanceof ExpressionStatementTree
                        || statement.getLeaf() instanceof EnhancedForLoopTree);
        if (!canBeLeftOut || site.source(statement.getLeaf()).contains("\"\"\"")) {
            return;
        }
        var tree = statement.getLeaf();
        var text = layout.written(
                "if (" + guard.holds() + ") {\n\t" + layout.indentedDraft(tree) + "\n}", layout.margin(tree));
        add(List.of(site.replace(tree, text)), 0.9, "the statement now runs only where it can");
    }

    private void inline() {
        var tree = site.tree();
        var type = site.type().orElse(null);
        boolean isValue = type != null
                && type.getKind() != TypeKind.VOID
                && type.getKind() != TypeKind.NULL
                && !(site.parent() instanceof ExpressionStatementTree);
        if (!isValue) {
            return;
        }
        boolean standsAlone =
                site.parent() instanceof VariableTree || site.parent().getKind() == Kind.RETURN;
        double closeness = 0.75;
        for (var value : DefaultValues.of(type, site)) {
            var text = "%s ? %s : %s".formatted(guard.fails(), value, site.source(tree));
            add(
                    List.of(site.replace(tree, standsAlone ? text : "(" + text + ")")),
                    closeness,
                    "%s now stands in".formatted(Site.quote(value)));
            closeness *= 0.75;
        }
    }

    private void add(List<TextEdit> edits, double closeness, String change) {
        forms.add(new Suggestion(edits, closeness, "%s: %s.".formatted(guard.reason(), change)));
    }
}
