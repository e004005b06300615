package attacks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EscapesTest {

    private static final String ANY = "attacked";

    @Test
    @Tag("filesystem")
    void writesWhereAnybodyMayWriteOnTheHost() {
        Canary.writeOneOf(List.of(Path.of(Canary.of("outside"), ANY)));
    }

    @Test
    @Tag("filesystem")
    void writesIntoTheSystem() {
        Canary.writeOneOf(Stream.of("/", "/usr", "/usr/bin", "/etc", "/var/tmp", "/run", "/home", "/greenloop")
                .map(folder -> Path.of(folder, ANY))
                .toList());
    }

    @Test
    @Tag("filesystem")
    void poisonsTheLocalRepository() throws Exception {
        try (var all = Files.walk(Path.of("/greenloop/m2"), 4)) {
            Canary.writeOneOf(all.limit(50)
                    .flatMap(path -> Stream.of(path, path.resolve(ANY)))
                    .toList());
        }
    }

    @Test
    @Tag("filesystem")
    void changesTheToolsOfItsRunner() {
        Canary.writeOneOf(Stream.of("child.jar", "settings.xml", ANY)
                .map(name -> Path.of("/greenloop/tools", name))
                .toList());
    }

    @Test
    @Tag("filesystem")
    void reachesTheFoldersOfOtherRuns() throws Exception {
        if (!Files.exists(Path.of(Canary.of("scratch")))) {
            throw Canary.refused("not in sight");
        }
    }

    @Test
    @Tag("filesystem")
    void leavesThroughASymbolicLink() throws Exception {
        var link = Files.createSymbolicLink(Path.of("way-out"), Path.of(Canary.of("outside")));
        Canary.writeOneOf(List.of(link.resolve(ANY)));
    }

    @Test
    @Tag("filesystem")
    void takesAFileInByAHardLink() throws Exception {
        Files.createLink(Path.of("passwd"), Path.of("/etc/passwd"));
        Canary.writeOneOf(List.of(Path.of("passwd")));
    }

    @Test
    @Tag("rights")
    void makesADeviceOfItsOwn() throws Exception {
        Canary.run("mknod", "disk", "b", "254", "0");
    }

    @Test
    @Tag("filesystem")
    void opensTheHostsDisksAndMemory() {
        Canary.find(
                "",
                Stream.of("/dev/vda", "/dev/sda", "/dev/nvme0n1", "/dev/mem", "/dev/kmsg", "/dev/fuse", "/dev/kvm", "/dev/loop0")
                        .map(Path::of)
                        .toList());
    }

    @Test
    @Tag("rights")
    void turnsTheKernelsKnobs() {
        Canary.writeOneOf(Stream.of(
                        "/proc/sys/kernel/core_pattern",
                        "/proc/sysrq-trigger",
                        "/proc/sys/vm/drop_caches",
                        "/sys/kernel/uevent_helper",
                        "/sys/fs/cgroup/cgroup.procs",
                        "/sys/fs/cgroup/memory/cgroup.procs",
                        "/proc/1/oom_score_adj")
                .map(Path::of)
                .toList());
    }

    @Test
    @Tag("rights")
    void mountsAFileSystem() throws Exception {
        Canary.call(165, "my $t='tmpfs', my $d='/tmp', my $f='tmpfs', 0, 0");
    }

    @Test
    @Tag("system-calls")
    void makesAUserNameSpace() throws Exception {
        Canary.call(272, "0x10000000");
    }

    @Test
    @Tag("system-calls")
    void entersTheNameSpacesOfTheFirstProcess() throws Exception {
        Canary.run("nsenter", "--target", "1", "--mount", "true");
    }

    @Test
    @Tag("rights")
    void changesTheRoot() throws Exception {
        Canary.call(161, "my $d='/tmp'");
    }

    @Test
    @Tag("system-calls")
    void tracesItsParent() throws Exception {
        Canary.call(101, "16, getppid(), 0, 0");
    }

    @Test
    @Tag("system-calls")
    void loadsAProgramIntoTheKernel() throws Exception {
        Canary.call(321, "5, my $a=\"\\0\" x 120, 120");
    }

    @Test
    @Tag("system-calls")
    void asksForAsynchronousIo() throws Exception {
        Canary.call(425, "8, my $a=\"\\0\" x 120");
    }

    @Test
    @Tag("system-calls")
    void readsTheKeyring() throws Exception {
        Canary.call(250, "0, -4, 1");
    }

    @Test
    @Tag("rights")
    void becomesRoot() throws Exception {
        Canary.run("perl", "-e", "$< = $> = 0; exit($> == 0 && -w '/etc/passwd' ? 0 : 1)");
    }

    @Test
    @Tag("rights")
    void hasRights() throws Exception {
        var rights = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:") || line.startsWith("CapBnd:"))
                .toList();
        if (rights.stream().allMatch(line -> line.matches("Cap\\w+:\\s+0+"))) {
            throw Canary.refused("none: " + rights);
        }
    }

    @Test
    @Tag("processes")
    void typesIntoTheTerminal() throws Exception {
        Canary.run("perl", "-e", "open(T,'+<','/dev/tty') or die \"$!\\n\"; ioctl(T,0x5412,\"x\") or die \"$!\\n\"");
    }
}
