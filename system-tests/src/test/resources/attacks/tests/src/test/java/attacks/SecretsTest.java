package attacks;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    @Tag("filesystem")
    void readsAFileOfTheHost() {
        Canary.find(Canary.of("secret.text"), List.of(Path.of(Canary.of("secret.file"))));
    }

    @Test
    @Tag("filesystem")
    void readsAFileThroughTheFirstProcess() {
        var file = Canary.of("secret.file");
        Canary.find(Canary.of("secret.text"), List.of(Path.of("/proc/1/root" + file), Path.of("/proc/self/root" + file)));
    }

    @Test
    @Tag("filesystem")
    void readsWhatUsersKeepAtHome() {
        var homes = Stream.of("/root", "/home/" + Canary.of("user"), System.getProperty("user.home"), Canary.of("home"));
        var files = homes.flatMap(home -> Stream.of("/.m2/settings.xml", "/.ssh/id_rsa", "/.bash_history", "/.greenloop/token")
                .map(name -> Path.of(home + name)));
        Canary.find("", files.toList());
    }

    @Test
    @Tag("filesystem")
    void readsPasswords() {
        Canary.find("root:$", List.of(Path.of("/etc/shadow"), Path.of("/etc/gshadow")));
    }

    @Test
    @Tag("processes")
    void readsTheEnvironmentOfEveryProcess() throws Exception {
        var files = Canary.processes("environ");
        files.addAll(Canary.processes("task/1/environ"));
        Canary.find(Canary.of("secret.text"), files);
    }

    @Test
    @Tag("processes")
    void readsItsOwnEnvironment() {
        if (Stream.of(System.getenv(), Map.copyOf(System.getProperties()))
                .noneMatch(all -> all.toString().contains(Canary.of("secret.text")))) {
            throw Canary.refused("nothing in it");
        }
    }

    @Test
    @Tag("processes")
    void seesProcessesOfTheHost() throws Exception {
        Canary.find(Canary.of("marker"), Canary.processes("cmdline"));
    }

    @Test
    @Tag("processes")
    void readsTheMemoryOfTheFirstProcess() throws Exception {
        try (var memory = Files.newByteChannel(Path.of("/proc/1/mem"))) {
            memory.position(4096);
        }
    }

    @Test
    @Tag("processes")
    void readsOpenFilesOfOthers() throws Exception {
        var found = new java.util.ArrayList<Path>();
        for (var descriptors : Canary.processes("fd")) {
            try (var all = Files.newDirectoryStream(descriptors)) {
                // To read a pipe could take forever.
                all.forEach(file -> Stream.of(file).filter(Files::isRegularFile).forEach(found::add));
            } catch (java.io.IOException closed) {
                // Another user's process, or one that ended.
            }
        }
        Canary.find(Canary.of("secret.text"), found);
    }

    /** What a runner reads its orders from must not be there to be read again. */
    @Test
    @Tag("processes")
    void readsTheOrdersOfItsRunnerAgain() throws Exception {
        var in = new FileInputStream(FileDescriptor.in).getChannel();
        in.position(0);
        var text = java.nio.ByteBuffer.allocate(1 << 16);
        in.read(text);
        if (!new String(text.array(), StandardCharsets.UTF_8).contains("secret\t")) {
            throw Canary.refused("nothing in it");
        }
    }
}
