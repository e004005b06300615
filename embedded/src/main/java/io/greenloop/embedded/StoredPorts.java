package io.greenloop.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The ports of a data folder: the same ones after a restart, as long as nobody else took them. */
final class StoredPorts {

    /** Below the range from which operating systems draw ports for outgoing connections, so that they stay free. */
    private static final int LOWEST = 20_000;

    private static final int BEYOND_HIGHEST = 32_000;

    private final Path file;
    private final RandomGenerator random;

    StoredPorts(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    /** Three different ports above 0 on the loopback address. */
    record Ports(int broker, int controller, int database) {

        private boolean areFree() {
            return Set.of(broker, controller, database).stream().allMatch(StoredPorts::isFree);
        }
    }

    static StoredPorts in(Path folder) {
        return new StoredPorts(folder.resolve("ports.properties"), RandomGenerator.getDefault());
    }

    Ports load() {
        try {
            var stored = read().filter(Ports::areFree);
            if (stored.isPresent()) {
                return stored.get();
            }
            var fresh = draw();
            write(fresh);
            return fresh;
        } catch (IOException e) {
            throw new InfrastructureFailure("the ports in %s can be neither read nor written".formatted(file), e);
        }
    }

    private Optional<Ports> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
            return Optional.of(
                    new Ports(number(stored, "broker"), number(stored, "controller"), number(stored, "database")));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // damaged by hand or by a crash: fresh ports serve as well
        }
    }

    private static int number(Properties stored, String name) {
        var port = Integer.parseInt(stored.getProperty(name, ""));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port %d of the %s is out of range".formatted(port, name));
        }
        return port;
    }

    private void write(Ports ports) throws IOException {
        var stored = new Properties();
        stored.setProperty("broker", Integer.toString(ports.broker()));
        stored.setProperty("controller", Integer.toString(ports.controller()));
        stored.setProperty("database", Integer.toString(ports.database()));
        try (var writer = Files.newBufferedWriter(file)) {
            stored.store(writer, null);
        }
    }

    private Ports draw() {
        var drawn = new LinkedHashSet<Integer>();
        while (drawn.size() < 3) {
            var port = random.nextInt(LOWEST, BEYOND_HIGHEST);
            if (isFree(port)) {
                drawn.add(port);
            }
        }
        var ports = drawn.iterator();
        return new Ports(ports.next(), ports.next(), ports.next());
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
