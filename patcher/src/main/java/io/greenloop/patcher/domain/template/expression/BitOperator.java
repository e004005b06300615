package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeKind;

/**
 * The wrong operator on bits, or the wrong one of the logical operators that always ask both sides ("change operator" in
 * ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class BitOperator implements Template {

    private static final Map<String, Map<String, Double>> ON_BITS = Map.ofEntries(
            Map.entry("&", Map.of("|", 1.0, "^", 0.8)),
            Map.entry("|", Map.of("&", 1.0, "^", 0.8)),
            Map.entry("^", Map.of("&", 1.0, "|", 0.9)),
            Map.entry("<<", Map.of(">>", 1.0, ">>>", 0.7)),
            Map.entry(">>", Map.of(">>>", 1.0, "<<", 0.9)),
            Map.entry(">>>", Map.of(">>", 1.0, "<<", 0.8)),
            Map.entry("&=", Map.of("|=", 1.0, "^=", 0.8)),
            Map.entry("|=", Map.of("&=", 1.0, "^=", 0.8)),
            Map.entry("^=", Map.of("&=", 1.0, "|=", 0.9)),
            Map.entry("<<=", Map.of(">>=", 1.0, ">>>=", 0.7)),
            Map.entry(">>=", Map.of(">>>=", 1.0, "<<=", 0.9)),
            Map.entry(">>>=", Map.of(">>=", 1.0, "<<=", 0.8)));

    private static final Map<String, Map<String, Double>> ON_CONDITIONS = Map.of(
            "&", Map.of("&&", 0.8, "|", 1.0),
            "|", Map.of("||", 0.8, "&", 1.0),
            "^", Map.of("&&", 0.6, "||", 0.6, "==", 0.8),
            "&=", Map.of("|=", 1.0),
            "|=", Map.of("&=", 1.0));

    @Override
    public String name() {
        return "bit-operator";
    }

    @Override
    public double prior(FailureClue clue) {
        return WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var operator = Operators.symbol(site.tree()).orElse("");
        if (!ON_BITS.containsKey(operator)) {
            return List.of();
        }
        boolean isCondition =
                site.type().filter(type -> type.getKind() == TypeKind.BOOLEAN).isPresent();
        if (!isCondition && site.type().filter(Numbers::isNumeric).isEmpty()) {
            return List.of();
        }
        var alternatives = isCondition ? ON_CONDITIONS.getOrDefault(operator, Map.of()) : ON_BITS.get(operator);
        if (site.tree() instanceof BinaryTree binary) {
            return OtherOperator.suggestions(
                    site, binary.getLeftOperand(), binary.getRightOperand(), "operation", alternatives);
        }
        var assignment = (CompoundAssignmentTree) site.tree();
        return OtherOperator.suggestions(
                site, assignment.getVariable(), assignment.getExpression(), "operation", alternatives);
    }
}
