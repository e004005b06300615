package io.greenloop.systemtests;

import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.testrunner.sandbox.SandboxCommand;
import io.greenloop.testrunner.sandbox.SandboxProbe;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The main class of {@link OrdinaryUser}'s process. Tells, in lines of three fields, what the sandbox can do for this user and how
 * each attack in it ended. Arguments: its folder, a port on which the host listens, and what names processes that are left behind.
 */
final class OrdinaryUserAttacks {

    private static final int LONGEST = 60;

    private OrdinaryUserAttacks() {}

    public static void main(String[] arguments) throws Exception {
        var runs = Files.createDirectories(Path.of(arguments[0]));
        var repository = Files.createDirectories(runs.resolveSibling("repository"));
        var sandbox = new SandboxProbe(new Small(), runs, repository).probe();
        sandbox.capabilities().forEach((name, value) -> tell("capability", name, value));
        var own = Files.writeString(runs.resolveSibling("own"), "of the host");
        for (var attack : attacks(own.toString(), arguments[1], arguments[2]).entrySet()) {
            tell("attack", attack.getKey(), ended(sandbox, attack.getValue()));
        }
        System.exit(0);
    }

    /** What is attacked, in words. */
    static List<String> names() {
        return List.copyOf(attacks("", "", "").keySet());
    }

    /** Each is a script that prints "got through" if it does. */
    private static Map<String, String> attacks(String own, String port, String marker) {
        var attacks = new LinkedHashMap<String, String>();
        attacks.put("reads a file of its own user on the host", "cat " + own + " && echo got through");
        attacks.put("reads it through the first process", "cat /proc/1/root" + own + " && echo got through");
        attacks.put("calls the host on loopback", "(exec 3<>/dev/tcp/127.0.0.1/" + port + ") && echo got through");
        attacks.put("makes a user name space of its own", "unshare -U true && echo got through");
        attacks.put("mounts a file system", "mount -t tmpfs none /tmp && echo got through");
        attacks.put("writes into the system", "touch /usr/bin/attacked && echo got through");
        attacks.put("sees processes of the host", "test $(ls -d /proc/[0-9]* | wc -l) -gt 20 && echo got through");
        attacks.put("starts processes without end", "f() { f | f & }; f; sleep 5; echo got through");
        attacks.put(
                "takes more memory than it may",
                "head -c 400000000 /dev/zero | tail -c 400000000 >/dev/null && echo got through");
        attacks.put(
                "fills the disk of the devices",
                "head -c 200000000 /dev/zero >/dev/large && test -s /dev/large && echo got through");
        attacks.put("reads again what it said", "echo said; grep -q said /proc/self/fd/1 && echo got through");
        attacks.put("takes back what it said", "truncate -s 0 /proc/self/fd/1 && echo got through");
        attacks.put("opens up what it says", "chmod 666 /proc/self/fd/1 && echo got through");
        attacks.put("fills the disk", "head -c 200000000 /dev/zero >/tmp/large && echo got through");
        attacks.put(
                "leaves a daemon that ignores term",
                "(setsid sh -c \"trap '' TERM HUP INT; sleep %s; true\" &) ; exit 3".formatted(marker));
        return attacks;
    }

    private static String ended(Sandbox sandbox, String script) throws Exception {
        var command = new SandboxCommand(
                List.of("/usr/bin/bash", "-c", script), List.of(), "", "/", Map.of(), "", Duration.ofSeconds(20));
        try (var contained = sandbox.prepare(command)) {
            var result = contained.run();
            var through = Files.readString(result.output()).contains("got through");
            return through ? "GOT THROUGH" : "refused: " + result.end() + ", exit code " + result.exitCode();
        }
    }

    private static void tell(String kind, String name, String value) {
        var line = value.replaceAll("\\s+", " ");
        System.out.println(kind + "\t" + name + "\t" + line.substring(0, Math.min(LONGEST, line.length())));
    }

    /** Limits that are soon reached. */
    private static final class Small implements SandboxSettings {

        @Override
        public String bubblewrap() {
            return "bwrap";
        }

        @Override
        public boolean allowProcess() {
            return false;
        }

        @Override
        public int memoryMebibytes() {
            return 128;
        }

        @Override
        public int processes() {
            return 64;
        }

        @Override
        public double processors() {
            return 1;
        }

        @Override
        public int outputMebibytes() {
            return 1;
        }

        @Override
        public int diskMebibytes() {
            return 32;
        }

        @Override
        public int files() {
            return 1000;
        }

        @Override
        public int userId() {
            return 10001;
        }
    }
}
