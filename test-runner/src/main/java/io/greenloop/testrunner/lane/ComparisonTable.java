package io.greenloop.testrunner.lane;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.BehaviourCompared.Difference;
import io.greenloop.contracts.Candidate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the comparison of candidates showed, for people. */
final class ComparisonTable {

    private ComparisonTable() {}

    /** @param notes what was compared, and why the rest was not */
    static String of(
            List<Candidate> candidates, List<Behaviour> behaviours, List<Difference> differences, List<String> notes) {
        Map<String, Candidate> byId =
                candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity(), (one, same) -> one));
        var text = new StringBuilder();
        notes.forEach(note -> text.append(note).append('\n'));
        text.append('\n');
        behaviours.forEach(behaviour -> text.append(line(byId.get(behaviour.candidateId()), behaviour)));
        differences.forEach(difference -> text.append(line(difference)));
        return text.toString();
    }

    private static String line(Candidate candidate, Behaviour seen) {
        return "cluster %d %s %s %s:%d, %d inputs, %d of %d as before, %d of %d mutants found out%n"
                .formatted(
                        seen.cluster(),
                        candidate.shortId(),
                        candidate.template(),
                        candidate.path(),
                        candidate.line(),
                        seen.inputs(),
                        seen.kept(),
                        seen.keptOf(),
                        seen.killed(),
                        seen.mutants());
    }

    private static String line(Difference difference) {
        var answers = difference.answers().stream()
                .map(answer -> "    cluster %d: %s%n".formatted(answer.cluster(), answer.result()))
                .collect(joining());
        return "%n%s%n    before: %s%n%s".formatted(difference.call(), difference.before(), answers);
    }
}
