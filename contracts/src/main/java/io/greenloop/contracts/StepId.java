package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names one step of a job: results are accepted once for each id, however often the command went out.
 *
 * @param iteration 0 before the first proposal, counted from 1 after it
 * @param attempt counted from 1; above 1 where one iteration asks for the same kind again, as for the next survivor
 */
public record StepId(JobId jobId, int iteration, StepKind kind, int attempt) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})/(\\d{1,9})/([A-Z]+)/(\\d{1,9})");

    public StepId {
        Objects.requireNonNull(jobId, "jobId");
        Objects.requireNonNull(kind, "kind");
        if (iteration < 0 || attempt < 1) {
            throw new IllegalArgumentException("step %s/%s has iteration %d and attempt %d, at least 0 and 1 are needed"
                    .formatted(jobId, kind, iteration, attempt));
        }
    }

    /** Reads what {@link #toString()} writes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StepId parse(String text) {
        var parts = TEXT.matcher(Objects.requireNonNull(text, "step id"));
        if (!parts.matches()) {
            throw new IllegalArgumentException("step id '%s' is not JOB/ITERATION/KIND/ATTEMPT".formatted(text));
        }
        return new StepId(
                new JobId(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                StepKind.valueOf(parts.group(3)),
                Integer.parseInt(parts.group(4)));
    }

    @JsonValue
    @Override
    public String toString() {
        return "%s/%d/%s/%d".formatted(jobId, iteration, kind, attempt);
    }
}
