package io.greenloop.orchestrator.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** Reads a secret that only the owner of its file may see; draws one where there is none yet. */
public final class SecretFile {

    private static final int RANDOM_BYTES = 32;
    private static final int FEWEST_BYTES = 16;
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    /** As Kubernetes hands secrets to a pod's group (mode 0440): nobody writes it, and the group was made for it. */
    private static final Set<PosixFilePermission> PROVIDED = PosixFilePermissions.fromString("r--r-----");

    private final Path file;
    private final SecureRandom random;

    /** @param random draws the secret where there is none */
    public SecretFile(Path file, SecureRandom random) {
        this.file = file.toAbsolutePath().normalize();
        this.random = random;
    }

    /**
     * What the file holds, byte for byte. A new one is 32 random bytes in base64url, in a file and
     * folders that only their owner may enter.
     *
     * @throws IllegalStateException when others than its owner may read or write the file, or when what it holds is too
     *     short to be secret
     */
    public byte[] readOrCreate() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            requireOwnerOnly();
            var secret = Files.readAllBytes(file);
            if (secret.length < FEWEST_BYTES) {
                throw new IllegalStateException("secret file %s holds %d bytes, at least %d are needed"
                        .formatted(file, secret.length, FEWEST_BYTES));
            }
            return secret;
        } catch (IOException unusable) {
            throw new UncheckedIOException("secret file %s cannot be used".formatted(file), unusable);
        }
    }

    /** Whole or not at all, and never over one that another process drew at the same moment. */
    private void create() throws IOException {
        Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(OWNERS));
        var drawn = Files.createTempFile(
                file.getParent(),
                "secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            Files.writeString(drawn, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), UTF_8);
            Files.createLink(file, drawn);
        } catch (FileAlreadyExistsException drawnByAnother) {
            // Theirs is as good as ours; it is read next.
        } finally {
            Files.delete(drawn);
        }
    }

    private void requireOwnerOnly() throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        if (permissions.equals(PROVIDED)) {
            return;
        }
        var beyond = EnumSet.noneOf(PosixFilePermission.class);
        beyond.addAll(permissions);
        beyond.removeAll(OWNERS);
        if (!beyond.isEmpty()) {
            throw new IllegalStateException(
                    "secret file %s is open to others than its owner (%s): run chmod 600 on it, and draw a new secret if they may have read it"
                            .formatted(file, beyond));
        }
    }

    /** The secret itself is never shown. */
    @Override
    public String toString() {
        return "SecretFile[" + file + "]";
    }
}
