package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Objects compared by identity where their values are meant (ES_COMPARING_STRINGS_WITH_EQ and RC_REF_COMPARISON in
 * SpotBugs).
 */
final class ReferenceEquality implements Template {

    @Override
    public String name() {
        return "reference-equality";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 1;
            case OTHER, ENDLESS -> 0.7;
            case NULL, INDEX, ZERO, COMPILE -> 0.2;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree comparison)
                || comparison.getKind() != Kind.EQUAL_TO && comparison.getKind() != Kind.NOT_EQUAL_TO) {
            return List.of();
        }
        var left = comparison.getLeftOperand();
        var right = comparison.getRightOperand();
        if (!isObject(site, left) || !isObject(site, right)) {
            return List.of();
        }
        var not = comparison.getKind() == Kind.NOT_EQUAL_TO ? "!" : "";
        var suggestions = new ArrayList<Suggestion>();
        if (isSimple(left)) {
            suggestions.add(
                    suggestion(site, not + "%s.equals(%s)".formatted(site.source(left), site.source(right)), 1));
        }
        suggestions.add(suggestion(
                site, not + "java.util.Objects.equals(%s, %s)".formatted(site.source(left), site.source(right)), 0.9));
        return suggestions;
    }

    private static Suggestion suggestion(Site site, String replacement, double closeness) {
        return Suggestion.of(
                site.replace(site.tree(), replacement),
                closeness,
                "%s compared identities where values are meant: it now compares with equals."
                        .formatted(site.quote(site.tree())));
    }

    private static boolean isSimple(Tree tree) {
        return tree instanceof IdentifierTree
                || tree.getKind() == Kind.METHOD_INVOCATION
                || tree.getKind() == Kind.MEMBER_SELECT
                || tree instanceof LiteralTree;
    }

    private static boolean isObject(Site site, Tree operand) {
        return site.type(operand).filter(ReferenceEquality::hasValue).isPresent();
    }

    private static boolean hasValue(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getKind() != ElementKind.ENUM;
    }
}
