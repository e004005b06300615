package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.patcher.domain.template.Site;
import java.util.ArrayList;
import java.util.List;

/** The conditions that could be asked at a place: those that the class asks elsewhere, then {@link Questions}. */
final class Conditions extends TreePathScanner<Void, Double> {

    private static final int LONGEST = 80;

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
        conditions.found.addAll(Questions.in(scope));
        return conditions.found;
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
            Bodies.condition(tree).ifPresent(condition -> take(path, condition, closeness));
            if (tree instanceof ConditionalExpressionTree choice) {
                take(path, choice.getCondition(), closeness);
            }
        }
        return super.scan(tree, closeness);
    }

    private void take(TreePath owner, ExpressionTree condition, double closeness) {
        var file = site.file();
        if (!file.isWritten(condition) || file.source(condition).length() > LONGEST) {
            return;
        }
        var mentions = Mentions.in(file, new TreePath(owner, condition));
        if (!mentions.all().isEmpty()
                && mentions.fit(scope.variables())
                && mentions.written().isEmpty()) {
            long near = mentions.all().stream().filter(scope.beside()::contains).count();
            double relevance = near == mentions.all().size() ? 1 : 0.7;
            found.add(Condition.of(file, condition, closeness * relevance, mentions.all()));
        }
    }
}
