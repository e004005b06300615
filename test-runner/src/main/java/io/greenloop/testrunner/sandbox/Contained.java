package io.greenloop.testrunner.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One command, ready to run contained: a script that starts it, and the watch over it from outside. Closing it ends every
 * process of it and removes its files.
 */
public final class Contained implements AutoCloseable {

    /** Starts the script and returns its exit code when it has ended; runs on a thread of its own. */
    @FunctionalInterface
    public interface Starter {
        int start(Path script) throws Exception;
    }

    private static final long LARGEST_FILE = 512L << 20;
    private static final String OUTPUT = "output";

    private final SandboxCommand command;
    private final Containing containing;
    private final SandboxLimits limits;
    private final Path folder;
    private final boolean conversing;
    private final ControlGroup group;
    private final Path script;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param conversing whether whoever starts the script speaks with the program over its standard streams */
    Contained(
            SandboxCommand command,
            Containing containing,
            SandboxLimits limits,
            Launcher launcher,
            Path folder,
            boolean conversing)
            throws IOException {
        this.command = command;
        this.containing = containing;
        this.limits = limits;
        this.folder = folder;
        this.conversing = conversing;
        this.group = ControlGroup.create(folder.getFileName().toString(), limits);
        Files.writeString(folder.resolve("input"), command.input());
        command.mounts().stream().filter(Mount::writable).forEach(mount -> containing.handOver(mount.host()));
        Files.writeString(folder.resolve("run.sh"), scriptText(), UTF_8);
        this.script = launcher.link(folder);
    }

    private String scriptText() {
        var text = new StringBuilder("#!/bin/sh\n");
        for (var door : group.doors()) {
            text.append("echo $$ > ").append(Shell.quote(door)).append('\n');
        }
        for (var redirection : containing.redirections(folder)) {
            text.append("exec ").append(redirection).append('\n');
        }
        if (!conversing) {
            text.append(input());
            text.append(" > ").append(Shell.quote(output())).append('\n');
        }
        text.append("exec 2> ").append(Shell.quote(folder.resolve("errors"))).append('\n');
        text.append("echo $$ > ").append(Shell.quote(folder.resolve("pid"))).append('\n');
        // Whoever starts the script may put a shell in between that outlives this process, so the run looks for it too.
        text.append("(while kill -0 %d && kill -0 $$; do sleep 1; done; kill -9 $$) >/dev/null 2>&1 </dev/null &\n"
                .formatted(ProcessHandle.current().pid()));
        // The environment is emptied before the sandbox starts, or /proc/1/environ would show it inside.
        text.append("exec ")
                .append(Shell.command(List.of("/usr/bin/env", "-i", "PATH=/usr/bin:/bin")))
                .append(' ');
        text.append(Shell.command(List.of(
                "/usr/bin/prlimit",
                "--core=0",
                "--nofile=8192",
                "--msgqueue=0",
                "--memlock=65536",
                "--fsize=" + LARGEST_FILE,
                "--")));
        text.append(' ')
                .append(Shell.command(containing.words(command, folder, pipe())))
                .append(" \"$@\"\n");
        return text.toString();
    }

    private Path output() {
        return pipe().map(containing::output).orElse(folder.resolve(OUTPUT));
    }

    private Optional<Path> pipe() {
        return Optional.of(folder.resolve("said")).filter(pipe -> !conversing && containing.speaksThroughPipe());
    }

    /** A pipe can be read once: code under test finds nothing there of what its runner was told, secrets above all. */
    private String input() {
        if (command.input().isEmpty()) {
            return "exec < /dev/null";
        }
        var file = Shell.quote(folder.resolve("input"));
        var pipe = Shell.quote(folder.resolve("orders"));
        return "mkfifo -m 600 %2$s\n(cat %1$s > %2$s; rm -f %1$s) 2>/dev/null &\nexec < %2$s".formatted(file, pipe);
    }

    /** What a text that names paths as seen inside is for this run: itself, unless it runs as a plain process. */
    public String located(String text) {
        return containing.located(command, folder, text);
    }

    /** Asks the run to end, from any thread; it is killed. */
    public void stop() {
        stopped.set(true);
    }

    /** Runs the script as a process of this one. */
    public SandboxResult run() {
        return run(script -> new ProcessBuilder(script.toString()).start().waitFor());
    }

    /**
     * Runs the script with a starter and watches over it.
     *
     * @return how it ended; a run that exceeds a limit is killed whole
     * @throws TransientFailure when the program was never started, so that its end says nothing about it
     */
    public SandboxResult run(Starter starter) {
        var watch = new Watch(folder, command, limits, group, stopped::get);
        var result = watch.over(() -> heard(starter));
        if (result.end() == SandboxResult.End.EXITED && result.exitCode() != 0) {
            requireStarted();
        }
        return result;
    }

    private int heard(Starter starter) throws Exception {
        if (pipe().isEmpty()) {
            return starter.start(script);
        }
        var most = (long) limits.outputMebibytes() << 20;
        var said = Said.through(pipe().get(), folder.resolve(OUTPUT), most);
        try {
            return starter.start(script);
        } finally {
            said.close();
        }
    }

    private void requireStarted() {
        if (!Files.exists(folder.resolve("pid"))) {
            throw new TransientFailure(
                    "the sandbox did not start: the folder of the run is gone or cannot be used", null);
        }
        containing.failureToStart(folder).ifPresent(why -> {
            throw new TransientFailure("the sandbox did not start: " + why, null);
        });
    }

    @Override
    public void close() {
        group.close();
        containing.endLeftovers(folder);
        Folders.delete(folder);
    }
}
