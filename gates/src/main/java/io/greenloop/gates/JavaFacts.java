package io.greenloop.gates;

import static java.util.stream.Collectors.toMap;

import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.Problem;
import io.greenloop.javasource.TopLevelTypes;
import io.greenloop.javasource.complexity.ComplexityMeter;
import io.greenloop.javasource.complexity.MethodComplexity;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.powers.PowerReader;
import io.greenloop.javasource.powers.PowerUse;
import io.greenloop.javasource.risks.RiskFact;
import io.greenloop.javasource.risks.RiskReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the compiler sees of some sources, in the order of the text.
 *
 * @param problems without the offsets at which they are: only lines are told
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

    // Whether facts were read together or part by part, they stand in one order.
    private static final Comparator<Problem> PROBLEMS = Comparator.comparing(Problem::path)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);
    private static final Comparator<Message> MESSAGES = Comparator.comparing(Message::path)
            .thenComparingInt(Message::line)
            .thenComparing(Message::kind)
            .thenComparing(Message::sink)
            .thenComparing(Message::template)
            .thenComparing(Message::method)
            .thenComparing(message -> message.arguments().toString())
            .thenComparing(Message::caused);
    private static final Comparator<MethodComplexity> METHODS = Comparator.comparing(MethodComplexity::path)
            .thenComparingInt(MethodComplexity::line)
            .thenComparing(MethodComplexity::lastLine, Comparator.reverseOrder())
            .thenComparing(MethodComplexity::method)
            .thenComparingInt(MethodComplexity::cyclomatic)
            .thenComparingInt(MethodComplexity::cognitive);
    private static final Comparator<PowerUse> POWERS = Comparator.comparing(PowerUse::path)
            .thenComparingInt(PowerUse::line)
            .thenComparing(PowerUse::power)
            .thenComparing(PowerUse::member);
    private static final Comparator<RiskFact> RISKS = Comparator.comparing(RiskFact::path)
            .thenComparingInt(RiskFact::line)
            .thenComparing(RiskFact::risk)
            .thenComparing(RiskFact::owner)
            .thenComparing(RiskFact::text)
            .thenComparing(RiskFact::news);

    static final JavaFacts NONE = new JavaFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), true);
    static final JavaFacts NOT_UNDERSTOOD =
            new JavaFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false);

    JavaFacts {
        problems = problems.stream().map(JavaFacts::onLine).sorted(PROBLEMS).toList();
        messages = messages.stream().sorted(MESSAGES).toList();
        methods = methods.stream().sorted(METHODS).toList();
        powers = powers.stream().sorted(POWERS).toList();
        risks = risks.stream().sorted(RISKS).toList();
        types = Map.copyOf(types);
    }

    private static Problem onLine(Problem problem) {
        return new Problem(problem.path(), problem.line(), problem.kind(), problem.code(), problem.message());
    }

    /**
     * Everything that is read of an analysis.
     *
     * @param messages that were read of it before
     * @param touched the paths of the files in which everything counts; of others only what no longer fits
     */
    static JavaFacts of(Analysis analysis, List<Message> messages, Set<String> touched) {
        return new JavaFacts(
                analysis.problems(),
                messages,
                ComplexityMeter.measure(analysis),
                PowerReader.read(analysis),
                RiskReader.read(analysis, touched),
                analysis.units().stream().collect(toMap(Analysis::pathOf, TopLevelTypes::in)),
                true);
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
