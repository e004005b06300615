package io.greenloop.gates;

import io.greenloop.javasource.Problem;
import io.greenloop.javasource.complexity.MethodComplexity;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.powers.PowerUse;
import io.greenloop.javasource.risks.RiskFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the compiler sees of some sources.
 *
 * @param types the names of the types that each file declares outermost, by its path
 * @param understood false when the compiler itself broke on them, so that the rest says nothing
 */
record JavaFacts(
        List<Problem> problems,
        List<Message> messages,
        List<MethodComplexity> methods,
        List<PowerUse> powers,
        List<RiskFact> risks,
        Map<String, Set<String>> types,
        boolean understood) {

    static final JavaFacts NONE = new JavaFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), true);
    static final JavaFacts NOT_UNDERSTOOD =
            new JavaFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false);

    JavaFacts {
        problems = List.copyOf(problems);
        messages = List.copyOf(messages);
        methods = List.copyOf(methods);
        powers = List.copyOf(powers);
        risks = List.copyOf(risks);
        types = Map.copyOf(types);
    }

    JavaFacts and(JavaFacts other) {
        return new JavaFacts(
                joined(problems, other.problems),
                joined(messages, other.messages),
                joined(methods, other.methods),
                joined(powers, other.powers),
                joined(risks, other.risks),
                joined(types, other.types),
                understood && other.understood);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Map<String, Set<String>> joined(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
