package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that stands elsewhere in the class and is missing here. That repairs are made of code that is there already was
 * shown by Le Goues et al. (GenProg, 2012) and Martinez et al. (2014); TBar's FP4.
 */
final class CopiedStatement implements Template {

    private static final int MOST = 7;
    private static final int LONGEST = 120;
    private static final int LONGEST_LOOP = 240;

    @Override
    public String name() {
        return "copied-statement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, ENDLESS, OTHER -> 0.38;
            case INDEX, NULL, ZERO -> 0.3;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var suggestions = new ArrayList<Suggestion>();
        for (var gap : Gap.around(site)) {
            double ofGap = gap.side() == Gap.Side.ELSE ? 0.6 : 1;
            for (var statement : Phrase.best(Donors.of(gap), MOST)) {
                suggestions.add(new Suggestion(
                        gap.filledWith(statement.source()),
                        statement.closeness() * ofGap,
                        "%s was missing here: it was added, as it stands elsewhere in the class."
                                .formatted(Site.quote(statement.source()))));
            }
        }
        return suggestions;
    }

    /** Collects the statements of the class whose every name means the same in a gap. */
    private static final class Donors extends TreePathScanner<Void, Void> {

        private final Gap gap;
        private final Scope scope;
        private final Layout layout;
        private final TreePath method;
        private final List<Phrase> found = new ArrayList<>();
        private boolean isInMethod;

        private Donors(Gap gap, TreePath method) {
            this.gap = gap;
            this.scope = Scope.of(gap);
            this.layout = new Layout(gap.site().file());
            this.method = method;
        }

        static List<Phrase> of(Gap gap) {
            for (var up = gap.beside(); up != null; up = up.getParentPath()) {
                if (up.getLeaf() instanceof ClassTree) {
                    var donors = new Donors(gap, gap.site().method().orElse(null));
                    donors.scan(up, null);
                    return donors.found;
                }
            }
            return List.of();
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            boolean before = isInMethod;
            isInMethod = method != null && tree == method.getLeaf();
            super.visitMethod(tree, nothing);
            isInMethod = before;
            return null;
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            if (tree instanceof StatementTree statement && getCurrentPath() != null && isDonor(statement)) {
                take(new TreePath(getCurrentPath(), tree));
            }
            return super.scan(tree, nothing);
        }

        private boolean isDonor(StatementTree statement) {
            var file = gap.site().file();
            if (!file.isWritten(statement) || file.source(statement).contains("\"\"\"")) {
                return false;
            }
            int length = file.end(statement) - file.start(statement);
            if (statement instanceof ExpressionStatementTree) {
                return length <= LONGEST;
            }
            return isInMethod
                    && (Jumps.isJump(statement) && gap.isLast() && length <= LONGEST
                            || Jumps.isLoop(statement)
                                    && Jumps.isLoop(gap.statement())
                                    && getCurrentPath().getLeaf() instanceof BlockTree
                                    && length <= LONGEST_LOOP);
        }

        private void take(TreePath statement) {
            var file = gap.site().file();
            var draft = layout.draft(statement.getLeaf());
            var mentions = Mentions.in(file, statement);
            var variables = gap.variables();
            if (!gap.isNewsFor(mentions.all())
                    || gap.isBesideLike(file.source(statement.getLeaf()))
                    || !mentions.fit(variables)
                    || mentions.clashes(variables)) {
                return;
            }
            long near = mentions.all().stream().filter(scope.beside()::contains).count();
            double relevance = (1.0 + near) / (1 + mentions.all().size());
            found.add(new Phrase(draft, (isInMethod ? 0.9 : 0.4) * (0.5 + 0.5 * relevance), mentions.all()));
        }
    }
}
