package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import java.util.List;

/**
 * What a call answers is thrown away where the object itself stays as it is, as {@code text.trim();} (RV_RETURN_VALUE_IGNORED in
 * SpotBugs).
 */
final class LostResult implements Template {

    @Override
    public String name() {
        return "lost-result";
    }

    @Override
    public double prior(FailureClue clue) {
        return WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isLost = site.tree() instanceof MethodInvocationTree
                && site.parent() instanceof ExpressionStatementTree
                && ((MethodInvocationTree) site.tree()).getMethodSelect() instanceof MemberSelectTree;
        if (!isLost) {
            return List.of();
        }
        var select = (MemberSelectTree) ((MethodInvocationTree) site.tree()).getMethodSelect();
        var receiver = select.getExpression();
        boolean isKept = receiver instanceof IdentifierTree
                && site.type().isPresent()
                && site.to(select)
                        .type(receiver)
                        .filter(type -> site.file().isSameType(site.type().get(), type))
                        .isPresent();
        return isKept
                ? List.of(Suggestion.of(
                        TextEdit.insert(site.file().start(site.tree()), site.source(receiver) + " = "),
                        isFluent(site) ? 0.3 : 0.95,
                        "What %s gives was thrown away: it is now kept in %s."
                                .formatted(site.quote(site.tree()), site.quote(receiver))))
                : List.of();
    }

    /** Builders answer themselves, so nothing of theirs is lost. */
    private static boolean isFluent(Site site) {
        return site.type().orElseThrow().toString().contains("Builder");
    }
}
