package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What attacks are after on this host, laid out where only the sandbox keeps them from it, and whether they got at it. */
final class AttackedHost implements AutoCloseable {

    /** In the command line of every process that an attack leaves behind. */
    static final String DAEMON = "8" + System.nanoTime() % 100_000_000;

    /** Its halves are put together by the attack that prints it. */
    static final String TOKEN = "gh" + "p_" + "0123456789".repeat(4);

    private final Path folder;
    private final String secret = "canary-" + UUID.randomUUID();
    private final String marker = "7" + System.nanoTime() % 100_000_000;
    private final ServerSocket listener;
    private final ServerSocketChannel socket;
    private final Process process;
    private final AtomicInteger calls = new AtomicInteger();

    AttackedHost(Path folder) {
        this.folder = folder;
        try {
            Files.writeString(folder.resolve("secret"), secret);
            var anybody = PosixFilePermissions.fromString("rwxrwxrwx");
            Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("outside")), anybody);
            Files.setPosixFilePermissions(folder, anybody);
            listener = new ServerSocket(0);
            socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            var sleeping = new ProcessBuilder("sleep", marker);
            sleeping.environment().put("SECRET", secret);
            process = sleeping.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listen("attacked-port", () -> listener.accept().close());
        listen("attacked-socket", () -> socket.accept().close());
    }

    private interface Acceptance {
        void call() throws IOException;
    }

    private void listen(String name, Acceptance acceptance) {
        var thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            acceptance.call();
                            calls.incrementAndGet();
                        }
                    } catch (IOException closed) {
                        // The attacks are over.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells the attacks of a project where everything is. */
    void showTo(Path project, Path scratch) throws IOException {
        var places = new LinkedHashMap<>(Map.of(
                "secret.file",
                folder.resolve("secret") + "",
                "secret.text",
                secret,
                "outside",
                folder.resolve("outside") + "",
                "socket",
                folder.resolve("socket") + "",
                "port",
                listener.getLocalPort() + "",
                "address",
                InetAddress.getLocalHost().getHostAddress(),
                "marker",
                marker,
                "scratch",
                scratch + "",
                "home",
                System.getProperty("user.home"),
                "user",
                System.getProperty("user.name")));
        places.put("token", TOKEN);
        var properties = new Properties();
        places.forEach((name, value) ->
                properties.setProperty(name, new StringBuilder(value).reverse().toString()));
        var file = project.resolve("src/test/resources/canary.properties");
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    String secret() {
        return secret;
    }

    /** Fails if somebody called, wrote, or still runs. */
    void requireUntouched() throws IOException {
        assertThat(calls).as("calls from the sandbox").hasValue(0);
        try (var written = Files.list(folder.resolve("outside"))) {
            assertThat(written).isEmpty();
        }
        assertThat(process.isAlive()).isTrue();
        await("processes left behind")
                .atMost(Duration.ofMinutes(1))
                .until(() -> ProcessHandle.allProcesses().noneMatch(AttackedHost::isDaemon));
    }

    private static boolean isDaemon(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", process.pid() + "", "cmdline"))
                    .contains(DAEMON);
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            listener.close();
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
