package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.orchestrator.Accepted;
import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.Folders;
import io.greenloop.workspace.FullDisk;
import io.greenloop.workspace.ImportPolicy;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hands in what does not fit, then what does, and prints what became of it. */
final class FullDiskIntake {

    private static final int LARGE = 8 << 20;

    private FullDiskIntake() {}

    public static void main(String[] arguments) throws IOException {
        var roomy = Files.createTempDirectory("roomy");
        try {
            run(Path.of(arguments[0]), roomy);
        } finally {
            Folders.delete(roomy);
        }
    }

    private static void run(Path disk, Path roomy) throws IOException {
        var repositories = disk.resolve("repositories");
        var workspaces = new Workspaces(
                new WorkspaceLocation.OnDisk(repositories), ImportPolicy.DEFAULT.forMaven(), Clock.systemUTC());
        var sources =
                new ProjectSources(new AllowedFolders(List.of(roomy.toRealPath())), AllowedUrls.PUBLIC, workspaces);
        var intake = new JobIntake(
                new CodeIntake(
                        workspaces,
                        order -> Optional.empty(),
                        job -> new Accepted(job.order().id(), true, List.of())),
                sources,
                TierRule.unknown(),
                () -> JobId.of(UUID.randomUUID()));

        tell("large project", () -> intake.submit(project(roomy.resolve("large"), LARGE)), repositories);
        tell("large archive", () -> intake.submit(upload(roomy)), repositories);
        tell("small project", () -> intake.submit(project(roomy.resolve("small"), 100)), repositories);
    }

    private static void tell(String what, Supplier<Submission> submission, Path repositories) throws IOException {
        try {
            System.out.println(
                    "> %s: %s".formatted(what, submission.get() instanceof Submission.Taken ? "taken" : "refused"));
        } catch (RuntimeException trouble) {
            System.out.println("> %s: %s".formatted(what, FullDisk.isCauseOf(trouble) ? "disk full" : trouble));
        }
        try (var left = Files.list(Files.createDirectories(repositories))) {
            System.out.println("> repositories left: " + left.count());
        }
    }

    private static JobRequest project(Path folder, int bytes) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pom.xml"), "<project/>");
            Files.write(folder.resolve("noise"), noise(bytes));
            return new JobRequest(new ProjectSource.Folder(folder.toRealPath().toString()), List.of(), null, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Upload upload(Path roomy) {
        try {
            var archive = Files.createTempFile(roomy, "project", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                zip.putNextEntry(new ZipEntry("pom.xml"));
                zip.write("<project/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("noise"));
                zip.write(noise(LARGE));
            }
            return new Upload("project.zip", archive, List.of(), null, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
