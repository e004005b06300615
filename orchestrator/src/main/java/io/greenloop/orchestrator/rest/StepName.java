package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A step's name within its job, fit for a path: {@code 2-validate-1}. */
final class StepName {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-([a-z]{1,20})-(\\d{1,9})");

    private StepName() {}

    static String of(StepId step) {
        return "%d-%s-%d".formatted(step.iteration(), step.kind().name().toLowerCase(Locale.ROOT), step.attempt());
    }

    /** Empty when the text names no step that there could be. */
    static Optional<StepId> parse(JobId job, String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StepId(
                    job,
                    Integer.parseInt(parts.group(1)),
                    StepKind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(parts.group(3))));
        } catch (IllegalArgumentException noStep) {
            return Optional.empty();
        }
    }
}
