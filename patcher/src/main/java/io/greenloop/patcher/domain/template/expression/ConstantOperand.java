package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Literals;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * A calculation that lacks a constant: a half, a double, a last digit, where a range begins, the digit that a character stands for.
 * The modified arithmetic expression of Defects4J's dissection (Sobreira et al., 2018). One more and one less are {@link OffByOne}'s.
 */
final class ConstantOperand implements Template {

    private static final int MOST_OF_FILE = 3;
    private static final List<String> USUAL = List.of("2", "10");
    private static final Set<Kind> COMPARISONS =
            Set.of(Kind.LESS_THAN, Kind.LESS_THAN_EQUAL, Kind.GREATER_THAN, Kind.GREATER_THAN_EQUAL, Kind.EQUAL_TO);

    @Override
    public String name() {
        return "constant-operand";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean canBePart = site.tree() instanceof ExpressionTree
                && !(site.tree() instanceof LiteralTree)
                && !(site.tree() instanceof ParenthesizedTree)
                && !(site.tree() instanceof UnaryTree)
                && !(site.tree() instanceof AssignmentTree)
                && !(site.tree() instanceof CompoundAssignmentTree)
                && Place.isValue(site);
        var kind = canBePart ? site.type().map(type -> type.getKind()).orElse(TypeKind.NONE) : TypeKind.NONE;
        if (kind == TypeKind.CHAR) {
            return ofCharacter(site);
        }
        double weight = kind == TypeKind.INT || kind == TypeKind.LONG ? weightOf(site) : 0;
        return weight > 0 ? ofNumber(site, weight) : List.of();
    }

    /** A character is not the digit that it shows, nor its place in the alphabet. */
    private static List<Suggestion> ofCharacter(Site site) {
        boolean isCounted = site.parent() instanceof CompoundAssignmentTree
                || site.parent() instanceof BinaryTree
                || Place.taker(site)
                        .filter(type -> type.getKind() == TypeKind.INT || type.getKind() == TypeKind.LONG)
                        .isPresent();
        if (!isCounted
                || site.parent() instanceof BinaryTree
                        && COMPARISONS.contains(site.parent().getKind())) {
            return List.of();
        }
        var whole = Written.of(site, site.tree());
        var suggestions = new ArrayList<Suggestion>();
        suggestions.add(changed(site, Written.joined(whole, "-", Written.primary("'0'")), 0.75));
        suggestions.add(changed(site, Written.joined(whole, "-", Written.primary("'a'")), 0.5));
        suggestions.add(changed(site, Written.joined(whole, "-", Written.primary("'A'")), 0.35));
        return suggestions;
    }

    private static List<Suggestion> ofNumber(Site site, double weight) {
        var whole = Written.of(site, site.tree());
        var suggestions = new ArrayList<Suggestion>();
        for (var literal : constants(site)) {
            var constant = Written.primary(literal);
            double usual = USUAL.contains(literal) ? 1 : 0.85;
            for (var operator : List.of("/", "*", "%", "+", "-")) {
                suggestions.add(changed(
                        site,
                        Written.joined(whole, operator, constant),
                        weight * usual * likelihood(operator, literal)));
            }
        }
        return suggestions;
    }

    /** Two halves and doubles, ten takes digits; other numbers are added as often. */
    private static double likelihood(String operator, String literal) {
        return switch (operator) {
            case "/", "*" -> USUAL.contains(literal) ? 0.55 : 0.35;
            case "%" -> 0.4;
            default -> USUAL.contains(literal) ? 0.42 : 0.5;
        };
    }

    private static Set<String> constants(Site site) {
        var constants = new LinkedHashSet<String>();
        Literals.of(site, Kind.INT_LITERAL).stream()
                .filter(literal -> literal.matches("\\d{1,6}") && Integer.parseInt(literal) > 1)
                .limit(MOST_OF_FILE)
                .forEach(constants::add);
        constants.addAll(USUAL);
        return constants;
    }

    /** Where a calculation ends weighs most; a calculation that has its constant weighs less. */
    private static double weightOf(Site site) {
        Tree parent = site.parent();
        double of = site.tree() instanceof BinaryTree binary && isNumber(binary.getRightOperand()) ? 0.6 : 1;
        boolean isResult = parent instanceof ReturnTree
                || parent instanceof VariableTree
                || parent instanceof AssignmentTree
                || parent instanceof CompoundAssignmentTree;
        if (isResult) {
            return of;
        }
        boolean isBound = parent instanceof BinaryTree && COMPARISONS.contains(parent.getKind());
        if (isBound) {
            return 0.7 * of;
        }
        boolean isHandedOn = parent instanceof MethodInvocationTree || parent instanceof NewClassTree;
        return isHandedOn ? 0.6 * of : 0;
    }

    private static boolean isNumber(Tree tree) {
        return tree instanceof LiteralTree && tree.getKind() != Kind.CHAR_LITERAL;
    }

    private static Suggestion changed(Site site, Written other, double closeness) {
        return other.instead(
                site,
                closeness,
                "%s lacked a constant: it is now %s.".formatted(site.quote(site.tree()), Site.quote(other.source())));
    }
}
