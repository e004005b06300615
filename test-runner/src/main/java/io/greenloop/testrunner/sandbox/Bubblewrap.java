package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contains a command in name spaces of its own, without network, without rights and with few system calls. */
final class Bubblewrap implements Containing {

    private static final String SMALL = String.valueOf(16 << 20);
    private static final int SCRATCH_SHARE = 2;
    private static final int MOST_READ_BYTES = 4096;
    private static final String STATUS = "status";
    private static final String OUTPUT = "/greenloop/output";
    /** One digit each, since shells know no more. */
    private static final String STATUS_DESCRIPTOR = "8";

    private static final String SECCOMP_DESCRIPTOR = "9";

    private final Path program;
    private final Identity identity;
    private final SandboxLimits limits;
    private final SystemFiles files;

    Bubblewrap(Path program, Identity identity, SandboxLimits limits, SystemFiles files) {
        this.program = program;
        this.identity = identity;
        this.limits = limits;
        this.files = files;
    }

    Bubblewrap with(SandboxLimits others) {
        return new Bubblewrap(program, identity, others, files);
    }

    @Override
    public List<String> words(SandboxCommand command, Path runFolder, Optional<Path> output) {
        files.restore();
        var words = new ArrayList<>(List.of(program.toString(), "--json-status-fd", STATUS_DESCRIPTOR));
        if (files.seccomp().isPresent()) {
            words.addAll(List.of("--seccomp", SECCOMP_DESCRIPTOR));
        }
        words.addAll(List.of("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"));
        words.addAll(List.of("--unshare-cgroup-try", "--die-with-parent", "--new-session", "--cap-drop", "ALL"));
        words.addAll(List.of("--hostname", "sandbox"));
        if (identity.switchUser()) {
            words.addAll(List.of("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"));
        } else {
            words.addAll(List.of("--unshare-user", "--disable-userns", "--as-pid-1"));
            words.addAll(List.of("--uid", "" + identity.user(), "--gid", "" + identity.group()));
        }
        environment(words, command);
        system(words);
        scratch(words, command);
        for (var mount : command.mounts()) {
            words.addAll(List.of(mount.writable() ? "--bind" : "--ro-bind", mount.host() + "", mount.inside()));
        }
        output.filter(pipe -> !identity.switchUser())
                .ifPresent(pipe -> words.addAll(List.of("--ro-bind", pipe.toString(), OUTPUT)));
        words.addAll(List.of("--remount-ro", "/", "--chdir", command.directory(), "--"));
        if (identity.switchUser()) {
            words.addAll(List.of("/usr/bin/setpriv", "--reuid=" + identity.user(), "--regid=" + identity.group()));
            words.addAll(List.of("--clear-groups", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", "--"));
        } else {
            // Who may not switch users may seldom make control groups: then nothing else stops what starts processes
            // without end.
            words.addAll(List.of("/usr/bin/prlimit", "--nproc=" + (limits.processes() + UserTasks.count()), "--"));
            // Bubblewrap's own first process would have the run's user and no filter of system calls: a way around it.
            var first = output.isPresent() ? "exec > " + OUTPUT + " && \"$@\"; exit $?" : "\"$@\"; exit $?";
            words.addAll(List.of("/bin/sh", "-c", first, "first"));
        }
        words.addAll(command.program());
        return words;
    }

    private static void environment(List<String> words, SandboxCommand command) {
        words.addAll(List.of("--clearenv", "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/home/sandbox"));
        words.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--setenv", "TZ", "UTC"));
        command.environment().forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
    }

    private void system(List<String> words) {
        words.addAll(List.of("--ro-bind", "/usr", "/usr"));
        for (var name : List.of("bin", "sbin", "lib", "lib64")) {
            var folder = Path.of("/", name);
            if (Files.isSymbolicLink(folder)) {
                words.addAll(List.of("--symlink", "usr/" + name, "/" + name));
            } else if (Files.isDirectory(folder)) {
                words.addAll(List.of("--ro-bind", "/" + name, "/" + name));
            }
        }
        // Folders that bubblewrap makes on the way to a mount are closed to others, so each is made explicitly.
        for (var folder : List.of("/etc", "/etc/ssl", "/etc/ssl/certs", "/etc/maven", "/home", "/greenloop")) {
            words.addAll(List.of("--perms", "0755", "--dir", folder));
        }
        HostPaths.readable().forEach(path -> words.addAll(List.of("--ro-bind", path + "", path + "")));
        for (var name : List.of("passwd", "group", "hosts")) {
            words.addAll(List.of("--ro-bind", files.at(name) + "", "/etc/" + name));
        }
        // Its disk has no size, and in a name space of users it belongs to the run.
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
        memory(words, "/dev/shm", SMALL);
        memory(words, "/tmp", share());
        memory(words, "/home/sandbox", share());
    }

    private void scratch(List<String> words, SandboxCommand command) {
        if (!command.scratch().isEmpty()) {
            memory(words, command.scratch(), share());
        }
    }

    private String share() {
        return String.valueOf(((long) limits.diskMebibytes() << 20) / SCRATCH_SHARE);
    }

    private static void memory(List<String> words, String inside, String size) {
        words.addAll(List.of("--perms", "1777", "--size", size, "--tmpfs", inside));
    }

    @Override
    public String located(SandboxCommand command, Path runFolder, String text) {
        return text;
    }

    @Override
    public boolean speaksThroughPipe() {
        return true;
    }

    /**
     * Who is another user than the run's opens the pipe for it, and it can do no more than write. Where they are the same it owns the pipe:
     * then it is opened where its permissions cannot be changed.
     */
    @Override
    public Path output(Path pipe) {
        return identity.switchUser() ? pipe : Path.of("/dev/null");
    }

    @Override
    public List<String> redirections(Path runFolder) {
        var redirections = new ArrayList<>(List.of(STATUS_DESCRIPTOR + "> " + Shell.quote(runFolder.resolve(STATUS))));
        files.seccomp().ifPresent(filter -> redirections.add(SECCOMP_DESCRIPTOR + "< " + Shell.quote(filter)));
        return redirections;
    }

    /**
     * Bubblewrap closes its status to the program, and writes the exit code there only of a program that it started. The
     * kernel may end bubblewrap itself before it does, so that what it printed is asked as well.
     */
    @Override
    public Optional<String> failureToStart(Path runFolder) {
        var status = read(runFolder.resolve(STATUS));
        if (status.contains("\"exit-code\"")) {
            return Optional.empty();
        }
        var said = read(runFolder.resolve("errors")).lines().findFirst().orElse("it says nothing");
        var began = status.contains("\"child-pid\"");
        return began && !said.startsWith("bwrap: ") ? Optional.empty() : Optional.of(said);
    }

    private static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_READ_BYTES), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void handOver(Path writable) {
        if (!identity.switchUser()) {
            return;
        }
        try (var all = Files.walk(writable)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", identity.user(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", identity.group(), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endLeftovers(Path runFolder) {
        // The kernel ends a process name space with its first process, so that nothing can stay.
    }
}
