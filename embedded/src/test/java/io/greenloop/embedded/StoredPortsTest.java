package io.greenloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPortsTest {

    @TempDir
    private Path folder;

    @Test
    void aRestartFindsTheSamePorts() {
        var first = ports(1).load();

        assertThat(ports(2).load()).isEqualTo(first);
    }

    @Test
    void portsThatSomebodyTookAreDrawnAgain() throws IOException {
        var first = ports(1).load();

        try (var squatter = new ServerSocket(first.broker(), 1, InetAddress.getLoopbackAddress())) {
            var second = ports(2).load();

            assertThat(second.broker()).isNotEqualTo(squatter.getLocalPort());
            assertThat(ports(3).load()).isEqualTo(second);
        }
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Files.writeString(folder.resolve("ports.properties"), "broker=none\ndatabase=99999");

        var drawn = ports(1).load();

        assertThat(ports(2).load()).isEqualTo(drawn);
    }

    @Test
    void allThreePortsDiffer() {
        var drawn = ports(1).load();

        assertThat(drawn.broker()).isNotEqualTo(drawn.controller()).isNotEqualTo(drawn.database());
        assertThat(drawn.controller()).isNotEqualTo(drawn.database());
    }

    private StoredPorts ports(long seed) {
        return new StoredPorts(folder.resolve("ports.properties"), new Random(seed));
    }
}
