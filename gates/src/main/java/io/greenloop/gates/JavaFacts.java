package io.greenloop.gates;

import io.greenloop.javasource.Problem;
import io.greenloop.javasource.complexity.MethodComplexity;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.powers.PowerUse;
import io.greenloop.javasource.risks.RiskFact;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the compiler sees of some sources.
 *
 * @param understood false when the compiler itself broke on them, so that the rest says nothing
 */
record JavaFacts(
        List<Problem> problems,
        List<Message> messages,
        List<MethodComplexity> methods,
        List<PowerUse> powers,
        List<RiskFact> risks,
        boolean understood) {

    static final JavaFacts NONE = new JavaFacts(List.of(), List.of(), List.of(), List.of(), List.of(), true);
    static final JavaFacts NOT_UNDERSTOOD = new JavaFacts(List.of(), List.of(), List.of(), List.of(), List.of(), false);

    JavaFacts {
        problems = List.copyOf(problems);
        messages = List.copyOf(messages);
        methods = List.copyOf(methods);
        powers = List.copyOf(powers);
        risks = List.copyOf(risks);
    }

    JavaFacts and(JavaFacts other) {
        return new JavaFacts(
                joined(problems, other.problems),
                joined(messages, other.messages),
                joined(methods, other.methods),
                joined(powers, other.powers),
                joined(risks, other.risks),
                understood && other.understood);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
