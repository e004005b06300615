package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import java.util.List;
import java.util.Map;

/**
 * A variable too narrow for what it holds: whole numbers that run over, or lose what is behind the point. TBar's FP7
 * (Liu et al., 2019).
 */
final class WiderType implements Template {

    private static final Map<String, Map<String, Double>> WIDER = Map.of(
            "int", Map.of("long", 0.4, "double", 0.35),
            "long", Map.of("double", 0.3),
            "float", Map.of("double", 0.6),
            "short", Map.of("int", 0.6),
            "byte", Map.of("int", 0.6),
            "char", Map.of("int", 0.2));

    @Override
    public String name() {
        return "wider-type";
    }

    @Override
    public double prior(FailureClue clue) {
        return clue == FailureClue.COMPILE ? 0.3 : 0.6 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof PrimitiveTypeTree type) || !(site.parent() instanceof VariableTree variable)) {
            return List.of();
        }
        return WIDER.getOrDefault(site.source(type), Map.of()).entrySet().stream()
                .map(wider -> Suggestion.of(
                        site.replace(type, wider.getKey()),
                        wider.getValue() * (isSummedUp(site, variable) ? 1.5 : 1),
                        "%s could not hold its values as %s: it is now %s."
                                .formatted(
                                        Site.quote(variable.getName().toString()), site.source(type), wider.getKey())))
                .toList();
    }

    private static boolean isSummedUp(Site site, VariableTree variable) {
        var name = variable.getName().toString();
        var around = site.method().map(method -> site.source(method.getLeaf())).orElse("");
        return around.contains(name + " +=") || around.contains(name + " *=");
    }
}
