package io.greenloop.testrunner.lane;

import io.greenloop.worker.StepFailure;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.ImportRefused;
import java.nio.file.Path;
import java.util.Map;

/** Prepares a sample with an empty local repository and prints how that ended. */
final class OfflineStep {

    private OfflineStep() {}

    public static void main(String[] arguments) throws ImportRefused, StepFailure {
        var folder = Path.of(arguments[0]);
        var rig = new Rig(
                folder,
                Map.of(
                        "greenloop.test-runner.local-repository",
                        folder.resolve("repository").toString(),
                        "greenloop.sandbox.bubblewrap",
                        "no-such-program",
                        "greenloop.sandbox.allow-process",
                        "true"));
        try {
            System.out.println("> prepared: " + rig.sample("wrong-operator").prepare());
        } catch (TransientFailure outage) {
            System.out.println("> " + outage.failure());
        }
    }
}
