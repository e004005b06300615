package io.greenloop.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The database's password: drawn once for each data folder, kept in a file that only its owner reads. */
final class DatabasePassword {

    private static final int BYTES = 24;

    private final Path file;
    private final String value;

    private DatabasePassword(Path file, String value) {
        this.file = file;
        this.value = value;
    }

    static DatabasePassword in(Path folder) {
        var file = folder.resolve("postgres.password");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return new DatabasePassword(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw new InfrastructureFailure("the database's password file %s cannot be used".formatted(file), e);
        }
    }

    /** Written beside and moved, so that a crash leaves no empty password. */
    private static void write(Path file) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.createFile(fresh);
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Path file() {
        return file;
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "DatabasePassword[file=%s]".formatted(file);
    }
}
