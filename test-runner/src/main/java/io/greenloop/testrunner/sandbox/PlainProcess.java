package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last resort: a process with a clean environment and limits, which still sees the host's files and network. */
final class PlainProcess implements Containing {

    @Override
    public List<String> words(SandboxCommand command, Path runFolder, Optional<Path> output) {
        var home = folder(runFolder.resolve("home"));
        var words = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "HOME=" + home));
        words.add(Strays.tag(runFolder));
        words.addAll(List.of("LANG=C.UTF-8", "TZ=UTC"));
        command.environment().forEach((name, value) -> words.add(name + "=" + located(command, runFolder, value)));
        var start = located(command, runFolder, command.directory());
        words.addAll(List.of("/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", start));
        command.program().forEach(word -> words.add(located(command, runFolder, word)));
        return words;
    }

    @Override
    public String located(SandboxCommand command, Path runFolder, String text) {
        var result = text;
        if (!command.scratch().isEmpty()) {
            var scratch = folder(runFolder.resolve("scratch"));
            result = result.replace(command.scratch(), scratch.toString());
        }
        for (var mount : command.mounts()) {
            result = result.replace(mount.inside(), mount.host().toString());
        }
        return result;
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean speaksThroughPipe() {
        return false;
    }

    @Override
    public Path output(Path pipe) {
        return pipe;
    }

    @Override
    public List<String> redirections(Path runFolder) {
        return List.of();
    }

    @Override
    public Optional<String> failureToStart(Path runFolder) {
        // Nothing stands between the script and the program that could fail without it.
        return Optional.empty();
    }

    @Override
    public void handOver(Path writable) {
        // The run has the caller's own user, who owns the folder already.
    }

    /** Children that left the process tree still carry the tag, unless they emptied their environment on purpose. */
    @Override
    public void endLeftovers(Path runFolder) {
        Strays.below(runFolder).forEach(ProcessHandle::destroyForcibly);
    }
}
