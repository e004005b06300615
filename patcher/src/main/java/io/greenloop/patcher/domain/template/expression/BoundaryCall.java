package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import java.util.List;
import java.util.Map;

/**
 * The limit of an order that has no operators: "not after" where "before" is asked and the other way round, so that
 * the limit itself counts or does not. For dates what {@link RelationalOperator} is for numbers; TBar's FP10 (Liu et
 * al., 2019).
 */
final class BoundaryCall implements Template {

    private static final Map<String, String> OPPOSITES = Map.of("isBefore", "isAfter", "isAfter", "isBefore");

    @Override
    public String name() {
        return "boundary-call";
    }

    @Override
    public double prior(FailureClue clue) {
        return WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return List.of();
        }
        var name = select.getIdentifier().toString();
        var other = OPPOSITES.get(name);
        if (other == null) {
            return List.of();
        }
        int end = site.file().end(select);
        var renamed = new TextEdit(end - name.length(), end, other);
        boolean isNegated = site.parent().getKind() == Kind.LOGICAL_COMPLEMENT;
        int start = site.file().start(isNegated ? site.parent() : call);
        var sign = isNegated ? new TextEdit(start, site.file().start(call), "") : TextEdit.insert(start, "!");
        return List.of(new Suggestion(
                List.of(sign, renamed),
                0.95,
                "Whether the limit itself counts was wrong in %s: it is now %s%s."
                        .formatted(site.quote(call), isNegated ? "" : "not ", Site.quote(other))));
    }
}
