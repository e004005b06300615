package io.greenloop.orchestrator.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a file by what is in it. */
final class FileHash {

    private FileHash() {}

    /** SHA-256 in hexadecimal digits. */
    static String of(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, hashed);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("an uploaded archive cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
