package io.greenloop.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that are refused. */
final class RefusedUploads {

    private static final String POM = "<project/>";

    private final JobsOverRest jobs;
    private final Path folder;

    /** @param folder where archives may be packed */
    RefusedUploads(GreenloopProcess greenloop, Path folder) {
        this.jobs = new JobsOverRest(greenloop);
        this.folder = folder;
    }

    Stream<BadInputRow> rows() {
        return Stream.of(
                refused("a zip with ../evil", zip("pom.xml", POM, "../evil", "x"), "UNSAFE_PATH", "../evil"),
                refused("a zip with /etc/evil", zip("pom.xml", POM, "/etc/evil", "x"), "UNSAFE_PATH", "/etc/evil"),
                refused("a zip with a name of 300 characters", zip("x".repeat(300), ""), "UNSAFE_PATH", "not safe"),
                refused("a zip with nothing but .git", zip(".git/hooks/post-checkout", "id"), "EMPTY", "no files"),
                refused("a zip without entries", zip(), "EMPTY", "no files"),
                refused(
                        "a zip of 80 MB zeros",
                        zip("pom.xml", POM, "a", zeros(), "b", zeros()),
                        "SUSPICIOUS_RATIO",
                        "times"),
                refused(
                        "a zip of a file of 65 MB",
                        zip("pom.xml", POM, "a", zeros() + zeros()),
                        "TOO_LARGE",
                        "larger than"),
                refused("a tar.gz with a link to /etc/passwd", tar("ln -s /etc/passwd l"), "UNSAFE_LINK", "leaves"),
                refused("a tar.gz with a hard link", tar("echo x > a; ln a b"), "UNSUPPORTED_ENTRY", "neither file"),
                refused("a tar.gz with a pipe", tar("mkfifo p"), "UNSUPPORTED_ENTRY", "neither file"),
                refused(
                        "half a tar.gz",
                        half(tar("head -c 9000 /dev/urandom > noise")),
                        "BAD_ARCHIVE",
                        "not a readable"),
                refused("half a zip", half(zip("pom.xml", POM)), "BAD_ARCHIVE", "not a readable"),
                refused("a text", "no archive".getBytes(UTF_8), "BAD_ARCHIVE", "neither tar.gz nor zip"),
                refused("nothing", new byte[0], "BAD_ARCHIVE", "neither tar.gz nor zip"),
                refused("a zip without a pom.xml", zip("readme", "x"), "NO_BUILD_FILE", "no pom.xml"),
                refused("a zip with a broken pom.xml", zip("pom.xml", "<project"), "BAD_BUILD_FILE", "pom.xml:1:"),
                new BadInputRow(
                        "upload",
                        "a form without the archive",
                        () -> RefusedRequests.answer(
                                jobs.request().multiPart("request", "{}").post("/api/v1/jobs")),
                        "400",
                        "invalid-request",
                        "archive: the part with the archive is missing"),
                new BadInputRow(
                        "upload",
                        "a request beside it that is no JSON",
                        () -> RefusedRequests.answer(jobs.request()
                                .multiPart("archive", "a.zip", zip("pom.xml", POM))
                                .multiPart("request", "{")
                                .post("/api/v1/jobs")),
                        "400",
                        "invalid-request",
                        "not JSON"));
    }

    private BadInputRow refused(String input, byte[] archive, String code, String detail) {
        return new BadInputRow(
                "upload",
                input,
                () -> RefusedRequests.answer(jobs.request()
                        .multiPart("archive", "project.bin", archive)
                        .post("/api/v1/jobs")),
                "422",
                "source-refused " + code,
                detail);
    }

    private static String zeros() {
        return "\0".repeat(40_000_000);
    }

    private static byte[] half(byte[] archive) {
        return Arrays.copyOf(archive, archive.length / 2);
    }

    /** Names and contents by turns. */
    private static byte[] zip(String... files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What a shell makes beside a POM. */
    private byte[] tar(String commands) {
        try {
            var project = Files.createTempDirectory(folder, "tar");
            Files.writeString(project.resolve("pom.xml"), POM);
            Shell.in(project).run("sh", "-ec", commands).succeeds();
            var archive = folder.resolve(project.getFileName() + ".tar.gz");
            Shell.in(project)
                    .run("tar", "-czf", archive.toString(), "-C", project.toString(), ".")
                    .succeeds();
            return Files.readAllBytes(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
