package io.greenloop.testrunner.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Finds out, by trying each of them, what this host offers to contain a run with. */
public final class SandboxProbe {

    private static final Logger LOG = Logger.getLogger(SandboxProbe.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ATTEMPTS = """
            echo started=yes
            test -n "$(ls /greenloop/repository 2>&1 >/dev/null)" && echo repository=unreadable || echo repository=readable
            (exec 3<>/dev/tcp/127.0.0.1/$1) 2>/dev/null && echo network=open || echo network=own
            test "$(readlink /proc/self/ns/pid)" = "$2" && echo processes=open || echo processes=own
            cat "$3" >/dev/null 2>&1 && echo filesystem=open || echo filesystem=own
            grep -q '^Seccomp:.*2' /proc/self/status && ! unshare -U true 2>/dev/null && echo system-calls=filtered || echo system-calls=open
            grep -q '^CapEff:.*[1-9a-f]' /proc/self/status && echo rights=some || echo rights=none
            head -c 3000000 /dev/zero 2>/dev/null >/tmp/large && echo disk=open || echo disk=sized
            echo user=$(id -u)
            """;

    private static final CopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

    private final SandboxSettings settings;
    private final Path folder;
    private final Path repository;

    /**
     * @param folder for the files of runs, made when missing
     * @param repository Maven's local repository, which runs have to read
     */
    public SandboxProbe(SandboxSettings settings, Path folder, Path repository) {
        this.settings = settings;
        this.folder = folder;
        this.repository = repository;
    }

    /** The strongest way to contain a run that works here. */
    public Sandbox probe() {
        try {
            Files.createDirectories(folder);
            ControlGroup.removeLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var reasons = new ArrayList<String>();
        for (var way : ways(reasons)) {
            var found = attempt(way);
            if ("yes".equals(found.get("started")) && "readable".equals(found.get("repository"))) {
                found.keySet().removeAll(List.of("started", "repository"));
                found.put("sandbox", "bubblewrap");
                found.put("memory", memory(way));
                LOG.infof("sandbox probed capabilities=%s", found);
                return new Sandbox(way, SandboxLimits.of(settings), folder, found, weakness(found));
            }
            reasons.add(found.getOrDefault("failed", "bubblewrap cannot read the local Maven repository"));
        }
        return plainProcess(String.join("; ", reasons));
    }

    private List<Containing> ways(List<String> reasons) {
        var program = HostPaths.program(settings.bubblewrap());
        if (program.isEmpty()) {
            reasons.add("bubblewrap is not installed");
            return List.of();
        }
        var limits = SandboxLimits.of(settings);
        var files = new SystemFiles(folder, settings.userId());
        return identities().stream()
                .<Containing>map(identity -> new Bubblewrap(program.get(), identity, limits, files))
                .toList();
    }

    private List<Identity> identities() {
        try {
            var user = (int) Files.getAttribute(folder, "unix:uid");
            if (user != 0) {
                return List.of(new Identity(false, settings.userId(), settings.userId()));
            }
            return List.of(
                    new Identity(true, settings.userId(), groupToReadWith()),
                    new Identity(false, settings.userId(), settings.userId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A local repository that only its group may read is read with that group, which owns nothing else in sight. */
    private int groupToReadWith() throws IOException {
        var permissions =
                Files.readAttributes(repository, PosixFileAttributes.class).permissions();
        return permissions.contains(PosixFilePermission.OTHERS_READ)
                ? settings.userId()
                : (int) Files.getAttribute(repository, "unix:gid");
    }

    private Map<String, String> attempt(Containing way) {
        var found = new TreeMap<String, String>();
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var secret = Files.writeString(folder.resolve("host-file"), "of the host");
            var result = run(way, shell(listening.getLocalPort(), secret), probing(2048));
            for (var line : Files.readAllLines(result.output())) {
                var parts = line.split("=", 2);
                found.put(parts[0], parts[parts.length - 1]);
            }
            if (found.isEmpty()) {
                var said = Files.readString(result.errors(), UTF_8).strip();
                found.put(
                        "failed",
                        "bubblewrap does not start: " + said.lines().findFirst().orElse("it says nothing"));
            }
        } catch (TransientFailure e) {
            found.put("failed", e.getMessage());
        } catch (IOException e) {
            found.put("failed", "bubblewrap could not be tried: " + e.getMessage());
        }
        return found;
    }

    private List<String> shell(int port, Path secret) throws IOException {
        var ownProcesses = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        return List.of("/usr/bin/bash", "-c", ATTEMPTS, "probe", "" + port, ownProcesses, "" + secret);
    }

    private String memory(Containing way) {
        // More than the limit, and not much more: to fill memory takes longer than all other attempts.
        var hungry = List.of("/usr/bin/bash", "-c", "head -c 48000000 /dev/zero | tail -c 48000000 >/dev/null");
        var result = run(way, hungry, probing(32));
        return result.isSuccess() ? "watched" : "limited";
    }

    private SandboxLimits probing(int memoryMebibytes) {
        return new SandboxLimits(memoryMebibytes, 64, settings.processors(), 1, 4, 1000);
    }

    private SandboxResult run(Containing way, List<String> program, SandboxLimits limits) {
        var limited = way instanceof Bubblewrap bubblewrap ? bubblewrap.with(limits) : way;
        var command = new SandboxCommand(
                program, List.of(Mount.readOnly(repository, "/greenloop/repository")), "", "/", Map.of(), "", LIMIT);
        var sandbox = new Sandbox(limited, limits, folder, Map.of(), Optional.empty());
        // The outputs outlive the run here: they are read at once by the one caller, before the next attempt.
        try (var contained = sandbox.prepare(command)) {
            var result = contained.run();
            var output = Files.copy(result.output(), Files.createTempFile(folder, "probe", ".out"), REPLACE);
            var errors = Files.copy(result.errors(), Files.createTempFile(folder, "probe", ".err"), REPLACE);
            return new SandboxResult(result.end(), result.exitCode(), output, errors, result.took());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> weakness(Map<String, String> found) {
        var open = found.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals("open") && !entry.getKey().equals("system-calls"))
                .map(Map.Entry::getKey)
                .toList();
        return open.isEmpty() || settings.allowProcess()
                ? Optional.empty()
                : Optional.of("the sandbox of this host leaves open: %s".formatted(open));
    }

    private Sandbox plainProcess(String why) {
        LOG.warnf("no sandbox on this host, runs are merely limited processes cause=%s", why);
        var found = new TreeMap<>(Map.of("sandbox", "process", "reason", why, "network", "open", "processes", "open"));
        found.putAll(Map.of("filesystem", "open", "system-calls", "open", "memory", "watched", "disk", "watched"));
        var refusal = settings.allowProcess()
                ? Optional.<String>empty()
                : Optional.of("this host cannot contain a run (%s), and greenloop.sandbox.allow-process is not set"
                        .formatted(why));
        return new Sandbox(new PlainProcess(), SandboxLimits.of(settings), folder, found, refusal);
    }
}
