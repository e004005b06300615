package io.greenloop.gates.packages;

import io.greenloop.workspace.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a client of a registry in an empty folder, with little of the environment and within a time. */
final class ClientProcess {

    private static final int MOST_OUTPUT_BYTES = 8_000_000;
    /** What a client needs to find its own settings, the proxy and whom to trust; nothing of a project is among it. */
    private static final Set<String> PASSED_ON = Set.of(
            "PATH",
            "HOME",
            "USERPROFILE",
            "APPDATA",
            "SYSTEMROOT",
            "LANG",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "SSL_CERT_FILE",
            "NODE_EXTRA_CA_CERTS",
            "REQUESTS_CA_BUNDLE",
            "PIP_CERT",
            "PIP_INDEX_URL",
            "PIP_CONFIG_FILE",
            "NPM_CONFIG_REGISTRY",
            "NPM_CONFIG_USERCONFIG");

    private final Map<String, String> environment;
    private final Duration limit;

    ClientProcess(Map<String, String> environment, Duration limit) {
        this.environment = environment.entrySet().stream()
                .filter(entry -> PASSED_ON.contains(entry.getKey().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        this.limit = limit;
    }

    /** What a client said; long and from outside, so that only its exit code is shown. */
    record Answer(int exitCode, String out, String err) {

        @Override
        public String toString() {
            return "Answer[exitCode=%d]".formatted(exitCode);
        }
    }

    /** Empty when there is no such client here, or when it did not answer in time. */
    Optional<Answer> run(List<String> command) {
        return run(command, Map.of());
    }

    /** @param files what the client finds in its folder, by name */
    Optional<Answer> run(List<String> command, Map<String, String> files) {
        try {
            var folder = Files.createTempDirectory("greenloop-packages");
            try {
                return run(command, folder, files);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for a client", e);
        }
    }

    private Optional<Answer> run(List<String> command, Path folder, Map<String, String> files) throws IOException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var work = Files.createDirectory(folder.resolve("work"));
        for (var file : files.entrySet()) {
            Files.writeString(work.resolve(file.getKey()), file.getValue());
        }
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noSuchClient) {
            return Optional.empty();
        }
        process.getOutputStream().close();
        return ended(process) ? Optional.of(new Answer(process.exitValue(), head(out), head(err))) : Optional.empty();
    }

    private boolean ended(Process process) {
        var ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return ended;
    }

    private static String head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MOST_OUTPUT_BYTES), StandardCharsets.UTF_8);
        }
    }
}
