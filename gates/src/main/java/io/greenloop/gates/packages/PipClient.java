package io.greenloop.gates.packages;

import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks pip what its index knows of a package. Only wheels are looked into, for to look into a source archive runs it. */
final class PipClient {

    /** Pip says "no matching distribution" of an outage too; only what it says at length tells the two apart. */
    private static final Pattern NOT_FETCHED = Pattern.compile("(?m)^.*(?:Could not fetch URL|Retrying \\().*$");

    private static final Pattern NOT_FOUND = Pattern.compile(".*: 404 (?:Client Error|Not Found).*");
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^Available versions: (.*)$");
    /** {@code Would install Flask-SQLAlchemy-3.1.1}: a version holds no dash. */
    private static final Pattern CHOSEN = Pattern.compile("(?m)^\\s*Would install \\S+-([^\\s-]+)\\s*$");

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
            // The index knows the name where it does not say 404, though nothing of it may fit this Python.
            var isNo = NOT_FETCHED.matcher(said(listed.get())).find();
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

    /** The version that would be installed; empty when pip does not say. */
    Optional<String> installed(String name, String version) {
        var exact = EXACT.matcher(version);
        if (exact.matches() && !exact.group(1).contains("*")) {
            return Optional.of(exact.group(1));
        }
        return pip(Stream.of(
                        "install",
                        "--dry-run",
                        "--no-deps",
                        "--ignore-installed",
                        "--only-binary",
                        ":all:",
                        name + version))
                .map(answer -> CHOSEN.matcher(answer.out()))
                .filter(Matcher::find)
                .map(chosen -> chosen.group(1));
    }

    private static boolean isOutage(ClientProcess.Answer answer) {
        return answer.exitCode() != 0
                && NOT_FETCHED
                        .matcher(said(answer))
                        .results()
                        .anyMatch(line -> !NOT_FOUND.matcher(line.group()).matches());
    }

    private static String said(ClientProcess.Answer answer) {
        return answer.out() + "\n" + answer.err();
    }

    private Optional<ClientProcess.Answer> pip(Stream<String> arguments) {
        var options = Stream.of(
                "--retries",
                "0",
                "--timeout",
                "5",
                "--disable-pip-version-check",
                "--no-input",
                "--no-cache-dir",
                "-vv");
        return process.run(Stream.of(Stream.of("python3", "-m", "pip"), arguments, options)
                .flatMap(part -> part)
                .toList());
    }
}
