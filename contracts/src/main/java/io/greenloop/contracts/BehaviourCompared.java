package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;

/**
 * How plausible candidates behave where no test looks. Inputs that could not be made or compared are not counted, so that all
 * numbers may be 0: then nothing is known.
 *
 * @param behaviours one for each candidate that could be run
 * @param differences inputs on which candidates differ, the most telling first, at most {@value #MOST_DIFFERENCES}
 * @param log blob id of what was compared, for people; empty when none was stored
 */
public record BehaviourCompared(StepId step, List<Behaviour> behaviours, List<Difference> differences, String log)
        implements StepEvent {

    public static final int MOST_DIFFERENCES = 20;
    private static final int LONGEST_TEXT = 200;

    /**
     * What was seen of one candidate.
     *
     * @param cluster candidates with the same number behaved alike on all inputs; counted from 0
     * @param inputs on which it could be run
     * @param kept of {@code keptOf}, how many end as they did before the change
     * @param keptOf inputs on which the code ended normally before the change
     * @param killed of {@code mutants}, how many the tests found out
     * @param mutants of the patched lines
     */
    public record Behaviour(
            String candidateId, int cluster, int inputs, int kept, int keptOf, int killed, int mutants) {

        public Behaviour {
            Objects.requireNonNull(candidateId, "candidateId");
            if (cluster < 0 || inputs < 0 || kept < 0 || kept > keptOf || killed < 0 || killed > mutants) {
                throw new IllegalArgumentException("candidate %s: cluster %d, %d inputs, kept %d of %d, killed %d of %d"
                        .formatted(candidateId, cluster, inputs, kept, keptOf, killed, mutants));
            }
        }
    }

    /**
     * One input on which candidates differ.
     *
     * @param call such as {@code Calculator.divide(6, 4)}
     * @param before what the code did before the change
     */
    public record Difference(String call, String before, List<Answer> answers) {
        public Difference {
            call = Bounded.text(call, LONGEST_TEXT);
            before = Bounded.text(before, LONGEST_TEXT);
            answers = Bounded.head(answers, MOST_DIFFERENCES);
        }
    }

    /** What all candidates of one cluster do on an input: the value as text, or the exception. */
    public record Answer(int cluster, String result) {
        public Answer {
            result = Bounded.text(result, LONGEST_TEXT);
        }
    }

    public BehaviourCompared {
        Objects.requireNonNull(step, "step");
        behaviours = Bounded.list("behaviours", behaviours, Candidate.MOST_IN_A_BATCH);
        differences = Bounded.head(differences, MOST_DIFFERENCES);
        log = log == null ? "" : log;
    }

    @Override
    public String toString() {
        return "BehaviourCompared[step=%s, behaviours=%d, differences=%d]"
                .formatted(step, behaviours.size(), differences.size());
    }
}
