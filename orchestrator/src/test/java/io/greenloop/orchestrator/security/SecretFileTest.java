package io.greenloop.orchestrator.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void aMissingSecretIsDrawnIntoAFileOfItsOwnerAlone() throws IOException {
        var file = folder.resolve("new/home/token");

        var secret = text(new SecretFile(file, new SecureRandom()));

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(file).hasContent(secret);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(file.getParent())).isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void theSecretStaysTheSame() {
        var file = folder.resolve("token");

        var first = text(new SecretFile(file, new SecureRandom()));

        assertThat(text(new SecretFile(file, new SecureRandom()))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "r--r--r--", "rw----r--", "rw------x", "rw--w----"})
    void aSecretThatOthersMayReadOrWriteIsRefused(String rights) throws IOException {
        var file = Files.writeString(folder.resolve("token"), "a secret of some length");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThatThrownBy(() -> new SecretFile(file, new SecureRandom()).readOrCreate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("a secret of some length");
    }

    @Test
    void aSecretThatIsProvidedToAGroupAsKubernetesDoesItIsTaken() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "a secret of some length");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

        assertThat(text(new SecretFile(file, new SecureRandom()))).isEqualTo("a secret of some length");
    }

    @Test
    void aSecretTooShortToBeOneIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "short");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> new SecretFile(file, new SecureRandom()).readOrCreate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at least 16");
    }

    @Test
    void everyoneWhoDrawsAtTheSameMomentGetsTheSameSecret() throws Exception {
        var file = folder.resolve("token");
        Callable<String> draw = () -> text(new SecretFile(file, new SecureRandom()));
        var threads = Executors.newFixedThreadPool(8);
        try {
            Set<String> secrets = new HashSet<>();
            for (var drawn : threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(each -> draw).toList())) {
                secrets.add(drawn.get());
            }
            assertThat(secrets).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String text(SecretFile file) {
        return new String(file.readOrCreate(), US_ASCII);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
