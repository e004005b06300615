package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.donor.Walks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The conditions that could be asked at a place: those that the class asks elsewhere, then {@link Questions}. */
final class Conditions extends TreePathScanner<Void, Double> {

    private static final int LONGEST = 80;
    /** What a loop is at is what it holds against others. */
    private static final double FOR_ELEMENT = 1.2;

    private static final double SHARE_OF_PART = 0.95;
    private static final double SHARE_OF_NEXT = 0.85;

    private final Site site;
    private final Scope scope;
    private final List<Condition> found = new ArrayList<>();

    private Conditions(Site site, Scope scope) {
        this.site = site;
        this.scope = scope;
    }

    static List<Condition> at(Site site, Scope scope) {
        var conditions = new Conditions(site, scope);
        conditions.askedElsewhere();
        conditions.found.addAll(Questions.in(scope, Walks.around(site.file(), site.path())));
        var element = Jumps.loopAround(site.path())
                .map(TreePath::getLeaf)
                .filter(EnhancedForLoopTree.class::isInstance)
                .map(loop ->
                        ((EnhancedForLoopTree) loop).getVariable().getName().toString());
        return conditions.found.stream()
                .map(condition -> condition.names().size() > 1
                                && element.filter(condition.names()::contains).isPresent()
                        ? condition.times(FOR_ELEMENT)
                        : condition)
                .toList();
    }

    /** The same method is the best donor, then the class. */
    private void askedElsewhere() {
        for (var up = site.path(); up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof MethodTree) {
                scan(up, 0.85);
            }
            if (up.getLeaf() instanceof ClassTree) {
                scan(up, 0.5);
                return;
            }
        }
    }

    @Override
    public Void scan(Tree tree, Double closeness) {
        if (tree != null && getCurrentPath() != null) {
            var path = new TreePath(getCurrentPath(), tree);
            Bodies.condition(tree).ifPresent(condition -> takeParts(path, condition, closeness));
            if (tree instanceof ConditionalExpressionTree choice) {
                takeParts(path, choice.getCondition(), closeness);
            }
        }
        return super.scan(tree, closeness);
    }

    /** The whole, and what it joins with "and" or "or". */
    private void takeParts(TreePath owner, ExpressionTree condition, double closeness) {
        take(owner, condition, closeness);
        boolean isJoined = condition.getKind() == Kind.CONDITIONAL_AND || condition.getKind() == Kind.CONDITIONAL_OR;
        if (isJoined) {
            var joined = (BinaryTree) condition;
            takeParts(owner, Bodies.bare(joined.getLeftOperand()), closeness * SHARE_OF_PART);
            takeParts(owner, Bodies.bare(joined.getRightOperand()), closeness * SHARE_OF_PART);
        }
    }

    /** What a loop asked before a round need not hold any more in the middle of it. */
    private boolean isAround(TreePath owner) {
        return Jumps.loopAround(site.path())
                .filter(loop -> loop.getLeaf() == owner.getLeaf())
                .isPresent();
    }

    /** Where a number is set apart, the next one often is as well. */
    private void nextNumber(ExpressionTree condition, double closeness, Set<String> names) {
        boolean isOfNumber = condition.getKind() == Kind.EQUAL_TO
                && ((BinaryTree) condition).getRightOperand().getKind() == Kind.INT_LITERAL;
        if (isOfNumber) {
            var left = site.source(((BinaryTree) condition).getLeftOperand());
            int next = (Integer) ((LiteralTree) ((BinaryTree) condition).getRightOperand()).getValue() + 1;
            found.add(new Condition(
                    "%s == %d".formatted(left, next), "%s != %d".formatted(left, next), closeness, names));
        }
    }

    private void take(TreePath owner, ExpressionTree condition, double ofPlace) {
        double closeness = isAround(owner) ? 1 : ofPlace;
        var file = site.file();
        if (!file.isWritten(condition) || file.source(condition).length() > LONGEST) {
            return;
        }
        var mentions = Mentions.in(file, new TreePath(owner, condition));
        if (!mentions.all().isEmpty()
                && mentions.fit(scope.variables())
                && mentions.written().isEmpty()) {
            long near = mentions.all().stream().filter(scope.beside()::contains).count();
            boolean isNear = near == mentions.all().size() || near > 0 && isAround(owner);
            double relevance = isNear ? 1 : 0.7;
            found.add(Condition.of(file, condition, closeness * relevance, mentions.all()));
            nextNumber(condition, closeness * relevance * SHARE_OF_NEXT, mentions.all());
        }
    }
}
