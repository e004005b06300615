package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The code is in the job's repository and its build can run without network.
 *
 * @param fetched coordinates that were fetched
 * @param missing coordinates that exist nowhere or could not be reached; the build will say what they break
 * @param sandbox what the host offers, capability by capability, such as {@code network=namespace}
 * @param leftOut what of the project is not here, in a sentence each: submodules, contents kept elsewhere
 * @param log blob id of the bounded build log; empty when none was stored
 */
public record ProjectPrepared(
        StepId step,
        String baseCommit,
        int fetched,
        List<String> missing,
        Map<String, String> sandbox,
        List<String> leftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String log)
        implements StepEvent {

    public ProjectPrepared {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(baseCommit, "baseCommit");
        missing = Bounded.head(missing, 50);
        sandbox = sandbox == null ? Map.of() : Map.copyOf(sandbox);
        leftOut = leftOut == null ? List.of() : Bounded.head(leftOut, 10);
        log = log == null ? "" : log;
    }

    /** The same without a log. */
    public ProjectPrepared(
            StepId step,
            String baseCommit,
            int fetched,
            List<String> missing,
            Map<String, String> sandbox,
            List<String> leftOut) {
        this(step, baseCommit, fetched, missing, sandbox, leftOut, "");
    }
}
