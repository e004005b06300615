package io.greenloop.gates.packages;

import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks pip what its index knows of a package. Only wheels are looked into, for to look into a source archive runs it. */
final class PipClient {

    private static final Pattern OUTAGE = Pattern.compile(
            "(?i)retrying|connection|timed out|timeout|temporary failure|ssl|proxy|max retries|unreachable|could not fetch|HTTP error 5|HTTP error 40[137]");
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^Available versions: (.*)$");
    private static final Pattern EXACT = Pattern.compile("===?\\s*([\\w.!+-]+)");

    private final ClientProcess process;

    PipClient(ClientProcess process) {
        this.process = process;
    }

    Availability find(String name, String version) {
        var listed = pip(Stream.of("index", "versions", name, "--pre"));
        if (listed.isEmpty() || isOutage(listed.get())) {
            return new Availability(State.UNREACHABLE, List.of());
        }
        var answer = AVAILABLE.matcher(listed.get().out());
        if (!answer.find()) {
            var isNo = listed.get().err().contains("No matching distribution");
            return new Availability(isNo ? State.MISSING : State.UNREACHABLE, List.of());
        }
        var versions =
                Arrays.stream(answer.group(1).split(",")).map(String::strip).toList();
        return new Availability(fits(name, version, versions), versions);
    }

    private State fits(String name, String version, List<String> versions) {
        var exact = EXACT.matcher(version);
        if (version.isEmpty() || exact.matches() && versions.contains(exact.group(1))) {
            return State.FOUND;
        }
        var tried = pip(Stream.of(
                "install",
                "--dry-run",
                "--no-deps",
                "--ignore-installed",
                "--only-binary",
                ":all:",
                "--pre",
                "--quiet",
                name + version));
        if (tried.isEmpty() || isOutage(tried.get())) {
            return State.UNREACHABLE;
        }
        if (tried.get().exitCode() == 0) {
            return State.FOUND;
        }
        // There may be a source archive of it, or a wheel for another Python; of one version alone the list is the
        // judge.
        return exact.matches() && !exact.group(1).endsWith("*") ? State.MISSING : State.UNREACHABLE;
    }

    private static boolean isOutage(ClientProcess.Answer answer) {
        return answer.exitCode() != 0 && OUTAGE.matcher(answer.err()).find();
    }

    private Optional<ClientProcess.Answer> pip(Stream<String> arguments) {
        var options = Stream.of(
                "--retries", "0", "--timeout", "5", "--disable-pip-version-check", "--no-input", "--no-cache-dir");
        return process.run(Stream.of(Stream.of("python3", "-m", "pip"), arguments, options)
                .flatMap(part -> part)
                .toList());
    }
}
