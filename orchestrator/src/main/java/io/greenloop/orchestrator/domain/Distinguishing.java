package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.StepKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From several plausible candidates to the one that is confirmed first. */
final class Distinguishing {

    private Distinguishing() {}

    static Decision afterComparing(Job job, BehaviourCompared compared, Instant now) {
        var known = compared.behaviours().stream()
                .filter(behaviour -> behaviour.inputs() > 0 || behaviour.mutants() > 0)
                .toList();
        if (known.isEmpty()) {
            return withoutComparing(job, "the code takes nothing that inputs could be made for", now);
        }
        var order = order(job.batch(), known);
        return confirm(
                job,
                order,
                known,
                new JobNews.Distinguished(job.iteration(), known, compared.differences(), order.get(0), ""),
                now);
    }

    /** What the tests say of the candidates stands; only what tells them apart is not known. */
    static Decision withoutComparing(Job job, String trouble, Instant now) {
        var order = job.batch().survivors();
        return confirm(
                job,
                order,
                List.of(),
                new JobNews.Distinguished(job.iteration(), List.of(), List.of(), order.get(0), trouble),
                now);
    }

    private static Decision confirm(Job job, List<String> order, List<Behaviour> known, JobNews news, Instant now) {
        return Moves.send(
                job.change().batch(job.batch().preferring(order).behaving(known).confirmingNext()),
                JobPhase.CONFIRMING,
                Moves.step(job, StepKind.CONFIRM),
                List.of(news),
                now);
    }

    /**
     * Flagged candidates stay last. Then those that behave as most others do, then those whose every part the tests hold in
     * place, then those that keep most of what the code did before: that comes last since a patch that mends nothing but the
     * tested input keeps the most, the fault included. What none of this tells apart stays in the order it had.
     */
    private static List<String> order(Batch batch, List<Behaviour> known) {
        Map<String, Behaviour> byId = known.stream()
                .collect(Collectors.toMap(Behaviour::candidateId, Function.identity(), (one, same) -> one));
        var sizes = known.stream().collect(Collectors.groupingBy(Behaviour::cluster, Collectors.counting()));
        return batch.survivors().stream()
                .sorted(Comparator.comparing((String id) -> batch.verdict(id).decision())
                        .thenComparing(id ->
                                byId.containsKey(id) ? -sizes.get(byId.get(id).cluster()) : 0L)
                        .thenComparing(id -> -share(byId.get(id), Behaviour::killed, Behaviour::mutants))
                        .thenComparing(id -> -share(byId.get(id), Behaviour::kept, Behaviour::keptOf)))
                .toList();
    }

    private static double share(
            Behaviour behaviour, Function<Behaviour, Integer> part, Function<Behaviour, Integer> of) {
        return behaviour == null || of.apply(behaviour) == 0 ? 0 : (double) part.apply(behaviour) / of.apply(behaviour);
    }
}
