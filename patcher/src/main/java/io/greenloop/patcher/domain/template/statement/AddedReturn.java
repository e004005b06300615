package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;

/**
 * A value that was worked out and then dropped, where the method should have answered it: the added return of Defects4J's
 * dissection (Sobreira et al., 2018), TBar's FP4.2.
 */
final class AddedReturn implements Template {

    @Override
    public String name() {
        return "added-return";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, ENDLESS, OTHER -> 0.5;
            case INDEX, NULL, ZERO -> 0.4;
            case COMPILE -> 0.6;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof ExpressionStatementTree statement) || !Statements.isMovable(site.path())) {
            return List.of();
        }
        var method = site.method().filter(path -> ((MethodTree) path.getLeaf()).getReturnType() != null);
        var wanted = method.flatMap(path ->
                site.file().type(new TreePath(path, ((MethodTree) path.getLeaf()).getReturnType())));
        boolean fits = wanted.isPresent()
                && site.type(statement.getExpression())
                        .filter(type -> site.file().isAssignable(type, wanted.get()))
                        .isPresent();
        boolean isCall = statement.getExpression().getKind() == Kind.METHOD_INVOCATION;
        if (!fits || !isCall) {
            return List.of();
        }
        return List.of(Suggestion.of(
                TextEdit.insert(site.file().start(statement), "return "),
                0.9,
                "%s was worked out and dropped: the method now answers it.".formatted(site.quote(statement))));
    }
}
