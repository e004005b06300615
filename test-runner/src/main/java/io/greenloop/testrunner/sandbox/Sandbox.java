package io.greenloop.testrunner.sandbox;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.Containment;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Where code that nobody trusts runs on this host, with what was found out about it by trying. */
public final class Sandbox {

    private static final AtomicLong RUNS = new AtomicLong();

    private final Containing containing;
    private final SandboxLimits limits;
    private final Path runs;
    private final Launcher launcher;
    private final Map<String, String> capabilities;
    private final Optional<String> refusal;

    /**
     * @param runs folder for the files of runs
     * @param refusal why a job that insists on full containment cannot run here; empty when it can
     */
    Sandbox(
            Containing containing,
            SandboxLimits limits,
            Path runs,
            Map<String, String> capabilities,
            Optional<String> refusal) {
        this.containing = requireNonNull(containing, "containing");
        this.limits = requireNonNull(limits, "limits");
        this.runs = requireNonNull(runs, "runs");
        this.launcher = new Launcher(runs);
        this.capabilities = Map.copyOf(capabilities);
        this.refusal = requireNonNull(refusal, "refusal");
    }

    /** What the host offers, capability by capability, such as {@code network=own}. */
    public Map<String, String> capabilities() {
        return capabilities;
    }

    /** One sentence on why this host cannot contain a job so; empty when it can. */
    public Optional<String> refusal(Containment containment) {
        return containment == Containment.FULL ? refusal : Optional.empty();
    }

    public SandboxLimits limits() {
        return limits;
    }

    /**
     * Makes the command ready to run.
     *
     * @throws TransientFailure when a folder that it mounts is gone
     */
    public Contained prepare(SandboxCommand command) {
        return prepare(command, false);
    }

    /**
     * Starts the command and speaks with it over its standard streams; what the command says of its input does not count.
     *
     * @throws TransientFailure when a folder that it mounts is gone, or it could not be started
     */
    public Conversation converse(SandboxCommand command) {
        return new Conversation(prepare(command, true));
    }

    private Contained prepare(SandboxCommand command, boolean conversing) {
        for (var mount : command.mounts()) {
            if (!Files.exists(mount.host())) {
                throw new TransientFailure("what the sandbox mounts at %s is gone".formatted(mount.inside()), null);
            }
        }
        var name =
                (ControlGroup.RUN + "%d-%d").formatted(ProcessHandle.current().pid(), RUNS.incrementAndGet());
        try {
            var folder = Files.createDirectories(runs.resolve(name));
            return new Contained(command, containing, limits, launcher, folder, conversing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
