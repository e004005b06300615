package io.greenloop.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Sonar's scanner in a JVM of its own: bounded in memory and time, with little of the environment. The token goes by
 * the environment, where no list of processes shows it to others.
 */
final class ScanProcess implements Scan {

    private static final Pattern TASK = Pattern.compile("(?m)^ceTaskId=([\\w-]{1,100})\\s*$");
    private static final List<String> PASSED_ON =
            List.of("PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "LANG", "TMPDIR", "SONAR_USER_HOME");

    private static final int MOST_SECONDS_TO_END = 5;

    private final SonarServer server;
    private final Map<String, String> environment;

    ScanProcess(SonarServer server, Map<String, String> environment) {
        this.server = server;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String run(ScanFolder folder, TemporaryProject project, String version, Deadline deadline)
            throws SonarUnavailable {
        try {
            write(new ScanSettings(project.key(), version).of(folder), folder.settings());
            var code = await(started(folder), deadline);
            if (code != 0) {
                throw new SonarUnavailable(
                        "SonarQube's scanner gave up" + new ScanLog(server.token()).complaint(folder.log()));
            }
            return task(folder.work().resolve("report-task.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("SonarQube's scanner cannot be run", e);
        }
    }

    private static void write(Properties settings, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }

    private Process started(ScanFolder folder) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.provider=" + ScanLogging.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScanMain.class.getName(),
                        folder.settings().toString()))
                .directory(folder.project().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile());
        builder.environment().clear();
        PASSED_ON.stream()
                .filter(environment::containsKey)
                .forEach(name -> builder.environment().put(name, environment.get(name)));
        builder.environment().put(SonarServer.URL_VARIABLE, server.url().toString());
        builder.environment().put(SonarServer.TOKEN_VARIABLE, server.token());
        return builder.start();
    }

    /** The scanner starts SonarQube's engine as a process below it; both go together, here and when this JVM ends. */
    private static int await(Process process, Deadline deadline) throws SonarUnavailable {
        var hook = new Thread(() -> kill(process), "sonarqube-scan");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (!process.waitFor(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                throw deadline.over();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SonarUnavailable("the check was interrupted", e);
        } finally {
            kill(process);
            forget(hook);
        }
    }

    private static void kill(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        // What still writes would be in the way when the folder goes.
        all.forEach(each -> each.onExit()
                .completeOnTimeout(each, MOST_SECONDS_TO_END, TimeUnit.SECONDS)
                .join());
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAnyway) {
            // Then the hook has the same to do as was just done.
            return;
        }
    }

    private static String task(Path report) throws SonarUnavailable {
        try {
            var task = TASK.matcher(Files.readString(report, UTF_8));
            if (task.find()) {
                return task.group(1);
            }
        } catch (IOException notWritten) {
            throw new SonarUnavailable("SonarQube's scanner left no report", notWritten);
        }
        throw new SonarUnavailable("SonarQube's scanner left a report that names no task");
    }
}
