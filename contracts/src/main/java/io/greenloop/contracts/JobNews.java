package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happened to a job. Told in enough detail to show the loop as it happens, never with a diff or a log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JobNews.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = JobNews.Started.class, name = "started"),
    @JsonSubTypes.Type(value = JobNews.Prepared.class, name = "prepared"),
    @JsonSubTypes.Type(value = JobNews.Reproduced.class, name = "reproduced"),
    @JsonSubTypes.Type(value = JobNews.Parked.class, name = "parked"),
    @JsonSubTypes.Type(value = JobNews.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = JobNews.IterationStarted.class, name = "iteration-started"),
    @JsonSubTypes.Type(value = JobNews.Proposed.class, name = "proposed"),
    @JsonSubTypes.Type(value = JobNews.Gated.class, name = "gated"),
    @JsonSubTypes.Type(value = JobNews.Validated.class, name = "validated"),
    @JsonSubTypes.Type(value = JobNews.Distinguished.class, name = "distinguished"),
    @JsonSubTypes.Type(value = JobNews.Progressed.class, name = "progressed"),
    @JsonSubTypes.Type(value = JobNews.Escalated.class, name = "escalated"),
    @JsonSubTypes.Type(value = JobNews.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = JobNews.FaultHealed.class, name = "fault-healed"),
    @JsonSubTypes.Type(value = JobNews.Ended.class, name = "ended")
})
public sealed interface JobNews {

    /** The job is stored and will be done. */
    record Accepted(String source, List<TestSelector> tests, String retryOf) implements JobNews {
        public Accepted {
            tests = tests == null ? List.of() : List.copyOf(tests);
            retryOf = retryOf == null ? "" : retryOf;
        }
    }

    /** The job was admitted and its code is being brought in. */
    record Started() implements JobNews {}

    /** The code is there; what was fetched, what is missing, what the sandbox offers, what of the project was left out. */
    record Prepared(
            String baseCommit, int fetched, List<String> missing, Map<String, String> sandbox, List<String> leftOut)
            implements JobNews {
        public Prepared {
            missing = List.copyOf(missing);
            sandbox = Map.copyOf(sandbox);
            leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        }
    }

    /** The failure as we see it, and into how many groups it falls. */
    record Reproduced(TestReport report, int groups) implements JobNews {}

    /**
     * What fails here is not what CI saw: somebody has to say which is meant.
     *
     * @param ci what CI saw and does not fail like that here, at most {@value #MOST_SHOWN}
     * @param local what fails here, at most {@value #MOST_SHOWN}; empty where the build does not come as far as its tests
     * @param kind why the build is red here
     * @param until when the job ends if nobody says anything
     */
    record Parked(List<FailureSignature> ci, List<FailureSignature> local, FailureKind kind, Instant until)
            implements JobNews {
        public static final int MOST_SHOWN = 20;

        public Parked {
            ci = Bounded.head(ci, MOST_SHOWN);
            local = Bounded.head(local, MOST_SHOWN);
        }
    }

    /** Somebody said that what fails here is to be healed. */
    record Resumed() implements JobNews {}

    /** A batch begins. */
    record IterationStarted(int iteration, Tier tier, List<TestId> target) implements JobNews {
        public IterationStarted {
            target = List.copyOf(target);
        }
    }

    /** An engine answered; {@code trouble} is empty when it could. */
    record Proposed(int iteration, Tier tier, int candidates, List<String> unusable, Usage usage, String trouble)
            implements JobNews {
        public Proposed {
            unusable = List.copyOf(unusable);
            trouble = trouble == null ? "" : trouble;
        }
    }

    /** What the gates said: how many passed, how many were refused, and each refused one, at most 50 named. */
    record Gated(int iteration, int passed, int count, List<RefusedCandidate> refused) implements JobNews {
        public Gated {
            refused = List.copyOf(refused);
        }
    }

    /** One candidate and the reasons that stopped it. */
    record RefusedCandidate(
            String candidateId,
            Tier tier,
            String template,
            String explanation,
            String path,
            int line,
            List<GateReason> reasons) {
        public RefusedCandidate {
            reasons = List.copyOf(reasons);
        }
    }

    /** What running the survivors of the gates showed: how many of each verdict, and the ids of the plausible ones. */
    record Validated(int iteration, Map<CandidateResult.Verdict, Integer> counts, List<String> plausible)
            implements JobNews {
        public Validated {
            counts = Map.copyOf(counts);
            plausible = List.copyOf(plausible);
        }
    }

    /**
     * How plausible candidates behave where no test looks, and which comes first for it.
     *
     * @param behaviours none when nothing could be found out, which {@code trouble} explains
     * @param differences the most telling inputs, at most {@value #MOST_DIFFERENCES}
     * @param first id of the candidate that is confirmed first
     * @param trouble why nothing is known; empty when something is
     */
    record Distinguished(
            int iteration,
            List<BehaviourCompared.Behaviour> behaviours,
            List<BehaviourCompared.Difference> differences,
            String first,
            String trouble)
            implements JobNews {

        public static final int MOST_DIFFERENCES = 5;

        public Distinguished {
            behaviours = List.copyOf(behaviours);
            differences = Bounded.head(differences, MOST_DIFFERENCES);
            trouble = Bounded.text(trouble, 200);
        }
    }

    /** How the loop converges; counts of tests for the iteration's best candidate. */
    record Progressed(int iteration, int failing, int fixed, int newlyBroken, int newSignatures, Trend trend)
            implements JobNews {}

    /** A stronger tier takes over. */
    record Escalated(Tier from, Tier to, EscalationReason reason, String sentence) implements JobNews {}

    /** The winner ran from a clean checkout. */
    record Confirmed(int iteration, String candidateId, boolean held, String sentence) implements JobNews {}

    /** One fault is mended; others may be left. */
    record FaultHealed(
            int iteration,
            String candidateId,
            Tier tier,
            String template,
            String explanation,
            List<TestId> fixed,
            int failingLeft)
            implements JobNews {
        public FaultHealed {
            fixed = List.copyOf(fixed);
        }
    }

    /** The end; {@code failure} is why a job could not be done, and null when it could. */
    record Ended(
            Outcome outcome,
            String reason,
            int iterations,
            int candidates,
            int refused,
            Usage usage,
            Duration took,
            Failure failure)
            implements JobNews {}
}
