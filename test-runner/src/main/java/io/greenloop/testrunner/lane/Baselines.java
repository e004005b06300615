package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestReport;
import io.greenloop.worker.redaction.StepLog;
import io.greenloop.workspace.JobWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Keeps the bulk of what was found out as blobs in the job's repository. */
final class Baselines {

    private Baselines() {}

    /** Stores details and log. */
    static TestReport store(JobWorkspace workspace, StepId step, BuiltProject project, Examined examined) {
        var suffix = step.kind() == StepKind.REPRODUCE
                ? "" + step.iteration()
                : "%d-%d".formatted(step.iteration(), step.attempt());
        try {
            var details =
                    workspace.storeBlob("baseline-" + suffix, Json.mapper().writeValueAsBytes(examined.details()));
            return examined.report(details, log(workspace, step, project, examined));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores the log alone, and gives its blob's id. */
    static String log(JobWorkspace workspace, StepId step, BuiltProject project, Examined examined) {
        return StepLog.store(workspace, step, project.run().log().text() + "\n" + examined.notes());
    }

    /** @param blob id, empty for nothing known */
    static BaselineDetails read(JobWorkspace workspace, String blob) {
        try {
            return blob.isEmpty()
                    ? new BaselineDetails(List.of(), List.of(), List.of())
                    : Json.mapper().readValue(workspace.blob(blob), BaselineDetails.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
