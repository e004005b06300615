package io.greenloop.standalone;

import io.greenloop.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that tells other programs where a healthy Greenloop listens; absent while there is none. */
final class StatusFile {

    private final Path file;

    StatusFile(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param url base address without a slash at its end
     * @param kafka the broker's address, {@code host:port}
     */
    record Status(long pid, String url, String tokenFile, String kafka) {}

    /** Appears whole or not at all. */
    void write(URI url, Path tokenFile, String kafka) {
        var text = url.toString();
        var status = new Status(
                ProcessHandle.current().pid(),
                text.endsWith("/") ? text.substring(0, text.length() - 1) : text,
                tokenFile.toAbsolutePath().toString(),
                kafka);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Json.mapper().writeValue(fresh.toFile(), status);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
