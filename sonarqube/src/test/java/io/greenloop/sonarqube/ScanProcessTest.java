package io.greenloop.sonarqube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.gates.ChangedFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sonar's real scanner in its JVM, against servers that give it no engine. */
class ScanProcessTest {

    @TempDir
    private Path home;

    @Test
    void whatTheScannerComplainsOfIsToldAndTheTokenIsNot() throws IOException {
        try (var sonar = FakeSonarQube.started()) {
            assertThatThrownBy(() -> scan(sonar.server(), Duration.ofMinutes(1)))
                    .isInstanceOf(SonarUnavailable.class)
                    .hasMessageContaining("SonarQube's scanner gave up: ")
                    .hasMessageNotContaining(FakeSonarQube.TOKEN);
        }
    }

    @Test
    void aScannerThatHangsIsEnded() throws IOException {
        // It takes the connection and never says a word.
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new SonarServer(URI.create("http://127.0.0.1:" + silent.getLocalPort()), FakeSonarQube.TOKEN);

            assertThatThrownBy(() -> scan(server, Duration.ofSeconds(1)))
                    .isInstanceOf(SonarUnavailable.class)
                    .hasMessage("the SonarQube server took longer than 1.0 s");
        }
        assertThat(ProcessHandle.current().descendants().filter(ScanProcessTest::isScanner))
                .isEmpty();
    }

    @Test
    void aTokenIsMaskedWhereverItStands() throws IOException {
        var log = Files.writeString(home.resolve("log"), "WARN nothing\nERROR no squ_1\tat all\nERROR more\n");

        assertThat(new ScanLog("squ_1").complaint(log)).isEqualTo(": no *** at all");
        assertThat(new ScanLog("squ_1").complaint(Files.writeString(log, "INFO words\n")))
                .isEmpty();
    }

    private static boolean isScanner(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(ScanMain.class.getName());
    }

    private void scan(SonarServer server, Duration limit) throws SonarUnavailable {
        var environment =
                Map.of("PATH", System.getenv("PATH"), "HOME", home.toString(), "SONAR_USER_HOME", home.toString());
        var project = new TemporaryProject(new WebApi(server), "greenloop-1");
        var files = List.of(ChangedFile.added("A.java", "class A {}"));
        try (var folder = ScanFolder.of(files, ChangedFile::after, path -> false)) {
            new ScanProcess(server, environment).run(folder, project, "1", Deadline.in(limit, Clock.systemUTC()));
        }
    }
}
