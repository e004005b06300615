package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.TestReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what fails here is what CI saw. Greenloop may run another JDK, another time zone, other services than CI: healing
 * another failure than the one that was meant would be work that nobody asked for.
 */
final class Fidelity {

    private static final int MOST_NAMED = 3;

    private Fidelity() {}

    /** What CI saw, of the tests that the job is about, and what does not fail like that here; empty when all of it does. */
    static List<FailureSignature> unseen(JobOrder order, TestReport report) {
        return meant(order).stream()
                .filter(ci -> report.failures().stream().noneMatch(local -> isAlike(ci, local)))
                .toList();
    }

    private static List<FailureSignature> meant(JobOrder order) {
        return order.ciFailures().stream()
                .filter(ci -> order.tests().isEmpty()
                        || order.tests().stream().anyMatch(selector -> selector.matches(ci.test())))
                .toList();
    }

    /** What CI does not tell is no difference; frames differ with every change of a line, so they do not count. */
    private static boolean isAlike(FailureSignature ci, FailureSignature local) {
        return ci.test().className().equals(local.test().className())
                && ci.test().methodName().equals(local.test().methodName())
                && (ci.exceptionType().isEmpty() || ci.exceptionType().equals(local.exceptionType()))
                && (ci.message().isEmpty() || ci.message().equals(local.message()));
    }

    /** Stands the job aside, with both failures shown. */
    static Decision park(Job job, List<FailureSignature> unseen, Duration stay, List<JobNews> news, Instant now) {
        var parked =
                new JobNews.Parked(unseen, job.report().failures(), job.report().kind(), now.plus(stay));
        var aside = job.change()
                .moveTo(JobPhase.PARKED)
                .awaiting(null)
                .parking(new Parking(now, null))
                .done();
        return new Decision(aside, Optional.empty(), Moves.and(news, parked), false);
    }

    /** Goes on with what fails here. */
    static Decision resume(Job job, Instant now) {
        var resumed =
                job.change().parking(new Parking(job.parking().since(), now)).done();
        return Rounds.nextFault(resumed, Set.of(), List.of(new JobNews.Resumed()), now);
    }

    /** Nobody said anything. */
    static Decision leave(Job job, Instant now) {
        return Moves.end(
                job,
                Outcome.ABSTAINED,
                "what fails here is not what CI saw, and nobody said in time that it is to be healed"
                        + saw(job.order()),
                List.of(),
                now);
    }

    /** Half a sentence with the tests that CI saw fail; empty when nobody told. */
    static String saw(JobOrder order) {
        var tests =
                meant(order).stream().map(ci -> ci.test().toString()).distinct().toList();
        if (tests.isEmpty()) {
            return "";
        }
        var more = tests.size() > MOST_NAMED ? " and %d more".formatted(tests.size() - MOST_NAMED) : "";
        return tests.stream().limit(MOST_NAMED).collect(Collectors.joining(", ", "; CI saw ", more + " fail"));
    }
}
