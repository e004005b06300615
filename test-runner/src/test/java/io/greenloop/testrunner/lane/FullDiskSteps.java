package io.greenloop.testrunner.lane;

import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.ImportRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs steps on a disk that is full, that a project's own test fills, and that has room again; prints what came of each. */
final class FullDiskSteps {

    private static final String TEST = "src/test/java/com/example/loyalty/PointsAccountTest.java";
    private static final String FILLING = "@Test void fills() throws Exception {"
            + " try (var out = new java.io.FileOutputStream(\"target/filler\")) {"
            + " while (true) { out.write(new byte[1 << 20]); } } }\n}\n";

    private FullDiskSteps() {}

    public static void main(String[] arguments) throws IOException, ImportRefused, StepFailure {
        var roomy = Files.createTempDirectory("roomy");
        try {
            run(Path.of(arguments[0]), roomy);
        } finally {
            Folders.delete(roomy);
        }
    }

    private static void run(Path disk, Path roomy) throws IOException, ImportRefused, StepFailure {
        var rig = new Rig(
                disk,
                Map.of("greenloop.sandbox.bubblewrap", "no-such-program", "greenloop.sandbox.allow-process", "true"));
        var project = Samples.named("wrong-operator").copyInto(roomy);
        var filler = disk.resolve("filler");
        Files.write(filler, new byte[60 << 20]);
        tell("full before", rig.job(project));
        Files.delete(filler);
        tell("filled by its test", rig.job(filling(roomy.resolve("filling"))));
        tell("room again", rig.job(project));
    }

    private static void tell(String when, Rig.Job job) throws StepFailure {
        try {
            System.out.println("> %s: %s".formatted(when, job.reproduce().kind()));
        } catch (TransientFailure trouble) {
            System.out.println("> %s: %s".formatted(when, trouble.failure()));
        }
    }

    private static Path filling(Path folder) throws IOException {
        var project = Samples.named("wrong-operator").copyInto(folder);
        var test = Files.readString(project.resolve(TEST));
        Files.writeString(project.resolve(TEST), test.substring(0, test.lastIndexOf('}')) + FILLING);
        return project;
    }
}
