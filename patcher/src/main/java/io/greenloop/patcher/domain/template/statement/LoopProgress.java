package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A loop whose condition never changes, since nothing in its body moves on: the endless loops of Jolt (Carbin et al., 2011) and
 * Infinitel (Marcote and Monperrus, 2015).
 */
final class LoopProgress implements Template {

    private static final int MOST = 12;
    private static final Pattern LAST_DIGIT = Pattern.compile("\\b(\\w+) (%|&) (\\w+)");

    @Override
    public String name() {
        return "loop-progress";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS -> 0.8;
            case ASSERTION, INDEX, OTHER -> 0.35;
            case NULL, ZERO -> 0.2;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean hasCondition = Jumps.isLoop(site.tree()) && site.tree().getKind() != Tree.Kind.ENHANCED_FOR_LOOP;
        if (!hasCondition
                || !(Bodies.of(site.tree()).get(0) instanceof BlockTree body)
                || body.getStatements().isEmpty()) {
            return List.of();
        }
        var inside = new TreePath(site.path(), body);
        var last = body.getStatements().get(body.getStatements().size() - 1);
        var gap = new Gap(site, new TreePath(inside, last), Gap.Side.AFTER);
        if (Jumps.leadsAway(last) || !site.file().isWritten(last)) {
            return List.of();
        }
        var asked = Bodies.condition(site.tree())
                .map(condition -> Mentions.in(site.file(), new TreePath(site.path(), condition))
                        .all())
                .orElse(Set.of());
        var written = Mentions.in(site.file(), inside).written();
        return Phrase.best(steps(gap, asked, written), MOST).stream()
                .map(step -> new Suggestion(
                        gap.filledWith(step.source()),
                        step.closeness() * site.hints().shareOfLoops(),
                        "The loop did not move on: %s was added at its end.".formatted(Site.quote(step.source()))))
                .toList();
    }

    private static List<Phrase> steps(Gap gap, Set<String> asked, Set<String> written) {
        var scope = Scope.of(gap);
        var steps = new ArrayList<Phrase>();
        for (var variable : scope.variables()) {
            var name = variable.name();
            // What is asked and never moves is what keeps the loop going.
            double likely = (asked.contains(name) ? 1 : 0.4) * (written.contains(name) ? 0.6 : 1);
            if (variable.kind() == Variable.Kind.CONSTANT) {
                continue;
            }
            if (scope.isInteger(variable)) {
                steps.add(Phrase.naming(name + "++;", likely, name));
                steps.add(Phrase.naming(name + "--;", likely * 0.8, name));
                digitsTaken(gap, name)
                        .forEach(step -> steps.add(Phrase.naming(name + step, Math.min(1, likely * 1.1), name)));
            }
            Successors.of(variable, scope)
                    .forEach(next -> steps.add(Phrase.naming(name + " = " + next + ";", likely * 0.9, name)));
            scope.variables().stream()
                    .filter(other -> !other.equals(variable) && scope.isSame(other, variable))
                    .forEach(other -> steps.add(Phrase.naming(
                            name + " = " + other.name() + ";",
                            likely * 0.7 * scope.closeness(other),
                            name,
                            other.name())));
        }
        return steps;
    }

    /** A loop that looks at a number's last digit goes on with the others. */
    private static List<String> digitsTaken(Gap gap, String name) {
        var code = gap.site().source(gap.site().tree());
        var steps = new ArrayList<String>();
        LAST_DIGIT
                .matcher(code)
                .results()
                .filter(digit -> digit.group(1).equals(name))
                .map(digit -> digit.group(2).equals("%") ? " /= " + digit.group(3) + ";" : " >>= 1;")
                .distinct()
                .forEach(steps::add);
        return steps;
    }
}
