package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import io.greenloop.orchestrator.domain.Healed;
import io.greenloop.orchestrator.domain.IterationRecord;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.ShownSource;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as the world sees it. What is not known yet is left out.
 *
 * @param outcome only of a job that has ended, as is {@code reason}
 * @param failure why the job could not be done: a number that stays, whose fault it is, one sentence
 * @param source without credentials
 * @param profiles that the project is built with beside those that are active by themselves
 * @param iteration 0 before the first proposal
 * @param tier the engine at work
 * @param headCommit the code with everything healed so far
 * @param failing tests that fail at the head, {@code module:package.Class#method}, the module only where there is one
 * @param ciFailures what CI saw, as the submitter told it
 * @param parking of a job that stands aside, or did, because something else fails here
 * @param healed the patches that mended a fault each
 * @param best the best candidate for what is not mended
 * @param candidates proposed in all
 * @param refused by the gates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A job as it stands")
public record JobView(
        String id,
        JobPhase phase,
        Outcome outcome,
        String reason,
        Failure failure,
        ProjectSource source,
        List<TestSelector> tests,
        List<MavenProfile> profiles,
        Policy policy,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        String retryOf,
        int iteration,
        Tier tier,
        String baseCommit,
        String headCommit,
        List<String> failing,
        List<FailureSignature> ciFailures,
        ParkingView parking,
        List<PatchView> healed,
        PatchView best,
        Usage usage,
        int candidates,
        int refused,
        List<IterationRecord> iterations) {

    static JobView of(Job job) {
        var order = job.order();
        var ending = job.ending();
        return new JobView(
                job.id().value(),
                job.phase(),
                orNull(ending, ended -> ended.outcome()),
                orNull(ending, ended -> ended.reason()),
                orNull(ending, ended -> ended.failure()),
                ShownSource.of(order.source()),
                order.tests(),
                order.profiles(),
                order.policy(),
                job.createdAt(),
                job.startedAt(),
                orNull(ending, ended -> ended.at()),
                orNull(order.retryOf(), retried -> retried.value()),
                job.iteration(),
                orNull(job.search(), search -> search.tier()),
                textOrNull(job.baseCommit()),
                textOrNull(job.headCommit()),
                failing(job),
                order.ciFailures(),
                orNull(job.parking(), parking -> ParkingView.of(job)),
                job.healed().stream().map(healed -> PatchView.of(healed, false)).toList(),
                orNull(job.best(), best -> PatchView.of(best, true)),
                job.ledger().total(),
                job.ledger().candidates(),
                job.ledger().refused(),
                job.ledger().iterations());
    }

    private static List<String> failing(Job job) {
        if (job.report() == null) {
            return List.of();
        }
        return job.report().failures().stream()
                .map(FailureSignature::test)
                .map(TestId::toString)
                .toList();
    }

    private static <T, R> R orNull(T value, Function<T, R> part) {
        return value == null ? null : part.apply(value);
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * A patch and what speaks for it.
     *
     * @param template name of the template, or of the model
     * @param line counted from 1, 0 when unknown
     * @param fixed tests that failed before and pass with it
     * @param warnings what gates said short of a refusal
     * @param verdict how it did when it was run; only of a best candidate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PatchView(
            String candidateId,
            Tier tier,
            String template,
            String explanation,
            String path,
            int line,
            List<String> fixed,
            List<GateReason> warnings,
            String verdict) {

        static PatchView of(Healed healed, boolean withVerdict) {
            var candidate = healed.candidate();
            return new PatchView(
                    candidate.id(),
                    candidate.tier(),
                    candidate.template(),
                    candidate.explanation(),
                    candidate.path(),
                    candidate.line(),
                    healed.result().fixed().stream().map(TestId::toString).toList(),
                    healed.verdict().reasons().stream()
                            .filter(reason -> reason.decision() != Decision.PASS)
                            .toList(),
                    withVerdict ? healed.result().verdict().name() : null);
        }
    }
}
