package io.greenloop.worker.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.StepId;
import io.greenloop.workspace.JobWorkspace;
import java.time.Clock;
import java.util.Locale;

/** What a step printed, kept as a blob in the job's repository, without secrets. */
public final class StepLog {

    private static final String NOT_KEPT = "(not kept: %s)\n";

    private StepLog() {}

    /**
     * @param text bounded by the caller
     * @return the blob's id
     */
    public static String store(JobWorkspace workspace, StepId step, String text) {
        var name =
                "log-%d-%s-%d".formatted(step.iteration(), step.kind().name().toLowerCase(Locale.ROOT), step.attempt());
        return workspace.storeBlob(name, redacted(text).getBytes(UTF_8));
    }

    /** A log that cannot be scanned might hold anything, so its place is taken by the reason. */
    private static String redacted(String text) {
        try {
            return new Redaction(Clock.systemUTC()).redact(text.replace('\0', '?'));
        } catch (UnscannableText unscannable) {
            return NOT_KEPT.formatted(unscannable.getMessage());
        }
    }
}
