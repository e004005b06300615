package io.greenloop.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** The name under which whatever process serves a data folder is known to the broker: drawn once, kept in the folder. */
final class InstanceName {

    private final Path file;

    InstanceName(Path data) {
        file = data.resolve("instance");
    }

    /** The folder must be there and be this process's own. */
    String readOrDraw() {
        try {
            if (Files.notExists(file)) {
                var fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.writeString(fresh, UUID.randomUUID().toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return UUID.fromString(Files.readString(file).strip()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be used".formatted(file), e);
        }
    }
}
