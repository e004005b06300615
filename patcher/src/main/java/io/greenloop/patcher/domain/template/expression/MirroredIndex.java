package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;
import java.util.Optional;

/**
 * An element counted from the wrong end, as {@code row[i]} for {@code row[row.length - 1 - i]}. Three of our own: a text held
 * against its own reverse, digits that weigh by their place, a row turned round. The modified array index of Defects4J's dissection
 * (Sobreira et al., 2018).
 */
final class MirroredIndex implements Template {

    @Override
    public String name() {
        return "mirrored-index";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isLaterElement =
                site.tree() instanceof LiteralTree && !site.source(site.tree()).equals("0");
        if (!(site.tree() instanceof ExpressionTree index) || isLaterElement) {
            return List.of();
        }
        var size = sizeOfHolder(site).orElse(null);
        if (size == null) {
            return List.of();
        }
        var own = site.source(index);
        if (own.startsWith(size)) {
            return List.of();
        }
        var last = new Written(size + " - 1", Binding.ofOperator("-"));
        var mirrored = own.equals("0") ? last : Written.joined(last, "-", Written.of(site, index));
        return List.of(mirrored.instead(
                site,
                0.55,
                "%s counted from the wrong end: it is now %s."
                        .formatted(site.quote(index), Site.quote(mirrored.source()))));
    }

    private static Optional<String> sizeOfHolder(Site site) {
        if (site.parent() instanceof ArrayAccessTree access && access.getIndex() == site.tree()) {
            return Optional.of(site.source(access.getExpression()) + ".length");
        }
        boolean isOnly = site.parent() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree
                && call.getArguments().size() == 1
                && call.getArguments().get(0) == site.tree();
        if (!isOnly) {
            return Optional.empty();
        }
        var select = (MemberSelectTree) ((MethodInvocationTree) site.parent()).getMethodSelect();
        var holder = site.source(select.getExpression());
        return switch (select.getIdentifier().toString()) {
            case "charAt" -> Optional.of(holder + ".length()");
            case "get" -> Optional.of(holder + ".size()");
            default -> Optional.empty();
        };
    }
}
