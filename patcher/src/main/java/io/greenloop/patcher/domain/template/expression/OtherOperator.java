package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.Tree;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.List;
import java.util.Map;

/** Writes an operator in another's place. */
final class OtherOperator {

    private OtherOperator() {}

    /**
     * One suggestion for each operator that could be meant.
     *
     * @param site the whole of which left and right are the operands
     * @param noun what the whole is called in the explanation
     * @param alternatives closeness of each other operator
     */
    static List<Suggestion> suggestions(
            Site site, Tree left, Tree right, String noun, Map<String, Double> alternatives) {
        var operator = Operators.symbol(site.tree()).orElse("");
        return alternatives.entrySet().stream()
                .flatMap(other -> Operators.replace(site.file(), left, right, operator, other.getKey()).stream()
                        .map(edit -> Suggestion.of(
                                edit,
                                other.getValue(),
                                "The %s %s was wrong: its operator %s is now %s."
                                        .formatted(noun, site.quote(site.tree()), operator, other.getKey()))))
                .toList();
    }
}
