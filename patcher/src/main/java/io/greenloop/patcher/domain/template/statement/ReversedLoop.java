package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * A loop over the right numbers in the wrong order: from the last to the first where it goes from the first to the last, or the other
 * way round. Three of our own: coins that are given largest first, elements taken out of a list while it is counted through, a row that is
 * shifted onto itself.
 */
final class ReversedLoop implements Template {

    @Override
    public String name() {
        return "reversed-loop";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.5;
            case INDEX -> 0.4;
            case ENDLESS, NULL, ZERO -> 0.2;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        return site.tree() instanceof ForLoopTree loop
                ? Head.of(site, loop).map(head -> head.reversed(site)).stream().toList()
                : List.of();
    }

    /** A loop that counts one by one from a number up or down to another. */
    private record Head(ForLoopTree loop, String counter, String from, String to, Kind comparison, Kind step) {

        static Optional<Head> of(Site site, ForLoopTree loop) {
            boolean isPlain = loop.getInitializer().size() == 1
                    && loop.getInitializer().get(0) instanceof VariableTree counter
                    && counter.getInitializer() != null
                    && loop.getUpdate().size() == 1
                    && loop.getUpdate().get(0).getExpression() instanceof UnaryTree
                    && loop.getCondition() instanceof BinaryTree asked
                    && site.source(asked.getLeftOperand()).contentEquals(counter.getName());
            if (!isPlain) {
                return Optional.empty();
            }
            var counter = (VariableTree) loop.getInitializer().get(0);
            var asked = (BinaryTree) loop.getCondition();
            return Optional.of(new Head(
                            loop,
                            counter.getName().toString(),
                            site.source(counter.getInitializer()),
                            site.source(asked.getRightOperand()),
                            asked.getKind(),
                            loop.getUpdate().get(0).getExpression().getKind()))
                    .filter(Head::isCounted);
        }

        private boolean isUp() {
            return step == Kind.POSTFIX_INCREMENT || step == Kind.PREFIX_INCREMENT;
        }

        private boolean isCounted() {
            boolean isDown = step == Kind.POSTFIX_DECREMENT || step == Kind.PREFIX_DECREMENT;
            return isUp() && (comparison == Kind.LESS_THAN || comparison == Kind.LESS_THAN_EQUAL)
                    || isDown && (comparison == Kind.GREATER_THAN || comparison == Kind.GREATER_THAN_EQUAL);
        }

        Suggestion reversed(Site site) {
            var condition = (BinaryTree) loop.getCondition();
            var first = (VariableTree) loop.getInitializer().get(0);
            ExpressionStatementTree update = loop.getUpdate().get(0);
            boolean isStrict = comparison == Kind.LESS_THAN || comparison == Kind.GREATER_THAN;
            var start = isStrict ? oneNearer() : to;
            var end = !isUp() && from.endsWith(" - 1")
                    ? "%s < %s".formatted(counter, from.substring(0, from.length() - 4))
                    : "%s %s %s".formatted(counter, isUp() ? ">=" : "<=", from);
            return new Suggestion(
                    List.of(
                            site.replace(first.getInitializer(), start),
                            site.replace(condition, end),
                            new TextEdit(
                                    site.file().start(update.getExpression()),
                                    site.file().end(update.getExpression()),
                                    counter + (isUp() ? "--" : "++"))),
                    0.8,
                    "The loop over %s went the wrong way: it now begins with %s."
                            .formatted(Site.quote(counter), Site.quote(start)));
        }

        private String oneNearer() {
            boolean isSimple = to.matches("[\\w.]+(\\(\\))?");
            return (isSimple ? to : "(" + to + ")") + (isUp() ? " - 1" : " + 1");
        }
    }
}
