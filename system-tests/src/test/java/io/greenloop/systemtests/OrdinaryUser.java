package io.greenloop.systemtests;

import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.HostPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Somebody without rights on this host, who runs the sandbox and attacks what it keeps in: a process of a user that owns nothing. */
final class OrdinaryUser implements AutoCloseable {

    private static final String NOBODY = "65534";
    private static final int PATIENCE_SECONDS = 300;
    /** All that the sandbox itself is made of. */
    private static final List<String> NEEDED = List.of(
            "/test-runner",
            "/worker",
            "/contracts",
            "/system-tests",
            "/jboss-logging",
            "/smallrye-config",
            "/jackson-annotations");

    private final Path folder;

    private OrdinaryUser(Path folder) {
        this.folder = folder;
    }

    /** Empty where this process may not become somebody else. */
    static Optional<OrdinaryUser> create() throws IOException {
        var isRoot = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        if (!isRoot || HostPaths.program("setpriv").isEmpty()) {
            return Optional.empty();
        }
        // Folders of tests are in one that nobody else may enter.
        var folder = Files.createTempDirectory("greenloop-ordinary-user-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return Optional.of(new OrdinaryUser(folder));
    }

    /**
     * What the sandbox says of itself, and how attacks ended in it.
     *
     * @param attacks answers by attack
     */
    record Told(Map<String, String> capabilities, Map<String, String> attacks) {}

    /** Attacks what the host lays out. */
    Told attack(AttackedHost host) throws Exception {
        var command = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        command.add(HostPaths.javaHome().resolve("bin/java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), OrdinaryUserAttacks.class.getName()));
        command.addAll(List.of(folder.resolve("runs").toString(), host.port() + "", AttackedHost.DAEMON));
        var output = folder.resolve("told");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("cut short after %d s:\n%s"
                    .formatted(PATIENCE_SECONDS, Files.readString(output, StandardCharsets.UTF_8)));
        }
        return told(Files.readAllLines(output, StandardCharsets.UTF_8));
    }

    private static Told told(List<String> lines) {
        var told = new Told(new TreeMap<>(), new TreeMap<>());
        for (var line : lines) {
            var fields = line.split("\t");
            if (fields.length == 3) {
                (fields[0].equals("capability") ? told.capabilities() : told.attacks()).put(fields[1], fields[2]);
            }
        }
        if (told.attacks().isEmpty()) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return told;
    }

    /** Copies, since who owns nothing cannot read the build's own folders either. */
    private String classPath() throws IOException {
        var elements = new ArrayList<String>();
        for (var element : System.getProperty("java.class.path").split(":")) {
            var path = Path.of(element);
            if (NEEDED.stream().anyMatch(element::contains) && Files.exists(path)) {
                var copy = folder.resolve("element-" + elements.size() + (Files.isDirectory(path) ? "" : ".jar"));
                copy(path, copy);
                elements.add(copy.toString());
            }
        }
        return String.join(":", elements);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
