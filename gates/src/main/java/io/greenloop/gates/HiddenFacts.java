package io.greenloop.gates;

import io.greenloop.javasource.Problem;
import io.greenloop.javasource.bodies.BodyChange;
import io.greenloop.javasource.complexity.MethodComplexity;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.powers.PowerUse;
import io.greenloop.javasource.risks.RiskFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What a file says in the bodies that a change leaves alone, which is not read again for each change. */
final class HiddenFacts {

    private final JavaFacts facts;

    private HiddenFacts(JavaFacts facts) {
        this.facts = facts;
    }

    /**
     * What is missing where these bodies are hollow.
     *
     * @param whole everything in the file before the change
     * @param shown everything in it that can be seen with hollow bodies
     * @return empty where something else differs as well, so that bodies have a say in one another
     */
    static Optional<HiddenFacts> of(BodyChange change, JavaFacts whole, JavaFacts shown) {
        var problems = missing(whole.problems(), shown.problems(), change, Problem::line);
        var messages = missing(whole.messages(), shown.messages(), change, Message::line);
        var real = shown.methods().stream()
                .filter(method -> !change.isHollow(method.line(), method.lastLine()))
                .toList();
        var methods = missing(whole.methods(), real, change, MethodComplexity::line);
        var powers = missing(whole.powers(), shown.powers(), change, PowerUse::line);
        var risks = missing(whole.risks(), shown.risks(), change, RiskFact::line);
        if (!whole.understood()
                || !shown.understood()
                || Stream.of(problems, messages, methods, powers, risks).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new HiddenFacts(new JavaFacts(
                problems.get(), messages.get(), methods.get(), powers.get(), risks.get(), whole.types(), true)));
    }

    private static <T> Optional<List<T>> missing(
            List<T> whole, List<T> shown, BodyChange change, ToIntFunction<T> line) {
        var seen = new HashMap<T, Integer>();
        shown.forEach(fact -> seen.merge(fact, 1, Integer::sum));
        var missing = new ArrayList<T>();
        for (var fact : whole) {
            if (seen.getOrDefault(fact, 0) > 0) {
                seen.merge(fact, -1, Integer::sum);
            } else {
                missing.add(fact);
            }
        }
        var isAll = seen.values().stream().allMatch(left -> left == 0)
                && missing.stream().mapToInt(line).allMatch(change::isHidden);
        return isAll ? Optional.of(missing) : Optional.empty();
    }

    /** Everything in the file after the change. */
    JavaFacts with(BodyChange change, JavaFacts shown) {
        var real = shown.methods().stream()
                .filter(method ->
                        !change.isHollow(change.lineBefore(method.line()), change.lineBefore(method.lastLine())))
                .toList();
        return new JavaFacts(
                joined(shown.problems(), facts.problems(), problem -> moved(problem, change)),
                joined(shown.messages(), facts.messages(), message -> moved(message, change)),
                joined(real, facts.methods(), method -> moved(method, change)),
                joined(shown.powers(), facts.powers(), use -> moved(use, change)),
                joined(shown.risks(), facts.risks(), fact -> moved(fact, change)),
                shown.types(),
                true);
    }

    private static <T> List<T> joined(List<T> shown, List<T> hidden, Function<T, T> moved) {
        return Stream.concat(shown.stream(), hidden.stream().map(moved)).toList();
    }

    private static Problem moved(Problem problem, BodyChange change) {
        return new Problem(
                problem.path(), change.lineAfter(problem.line()), problem.kind(), problem.code(), problem.message());
    }

    private static Message moved(Message message, BodyChange change) {
        return new Message(
                message.kind(),
                message.sink(),
                message.method(),
                message.template(),
                message.arguments(),
                message.caused(),
                message.path(),
                change.lineAfter(message.line()));
    }

    private static MethodComplexity moved(MethodComplexity method, BodyChange change) {
        return new MethodComplexity(
                method.path(),
                method.method(),
                change.lineAfter(method.line()),
                change.lineAfter(method.lastLine()),
                method.cyclomatic(),
                method.cognitive());
    }

    private static PowerUse moved(PowerUse use, BodyChange change) {
        return new PowerUse(use.path(), change.lineAfter(use.line()), use.power(), use.member());
    }

    private static RiskFact moved(RiskFact fact, BodyChange change) {
        return new RiskFact(
                fact.path(), change.lineAfter(fact.line()), fact.owner(), fact.risk(), fact.text(), fact.news());
    }
}
