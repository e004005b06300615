package io.greenloop.testkit.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real disk that is soon full: a JVM of its own in which one folder is a small file system in memory. */
public final class SmallDisk {

    private static final long LONGEST_MINUTES = 3;

    private SmallDisk() {}

    /** Whether this host can make one; it takes bubblewrap. */
    public static boolean isPossible(Path folder) {
        try {
            var probe = new ProcessBuilder(wrapped(folder, 1 << 20, List.of("true"))).start();
            return probe.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && probe.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs a program of the tests' class path with the folder as its only argument.
     *
     * @param bytes the size of the folder
     * @return the lines it printed that begin with {@code > }, without that
     * @throws IllegalStateException with all it printed when it fails or does not end
     */
    public static List<String> run(Path folder, long bytes, Class<?> program, String... javaOptions) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), folder.toString()));
        try {
            var output = Files.createTempFile("small-disk", ".txt");
            var process = new ProcessBuilder(wrapped(folder, bytes, command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            var said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("%s failed:%n%s".formatted(program.getName(), said));
            }
            return said.lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> wrapped(Path folder, long bytes, List<String> command) {
        var all = new ArrayList<>(List.of("bwrap", "--dev-bind", "/", "/", "--die-with-parent"));
        all.addAll(List.of("--size", Long.toString(bytes), "--tmpfs", folder.toString()));
        all.addAll(command);
        return all;
    }
}
