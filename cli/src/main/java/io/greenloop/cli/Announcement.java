package io.greenloop.cli;

import com.fasterxml.jackson.core.JacksonException;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a standalone system says of itself in {@code standalone.json} once it is up.
 *
 * @param kafka address of its broker, empty when not told
 */
record Announcement(long pid, URI url, Path tokenFile, String kafka) {

    /** Empty when there is none, or none that can be understood: it was cut short by a crash. */
    static Optional<Announcement> read(Path file) {
        try {
            var tree = Json.mapper().readTree(Files.readString(file));
            var url = URI.create(tree.path("url").asText());
            var token = tree.path("tokenFile").asText();
            var pid = tree.path("pid").asLong();
            if (url.getHost() == null || token.isBlank() || pid <= 0) {
                return Optional.empty();
            }
            return Optional.of(new Announcement(
                    pid, url, Path.of(token), tree.path("kafka").asText()));
        } catch (NoSuchFileException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The text that opens the door. */
    String token() {
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new Trouble("the token in %s cannot be read: %s".formatted(tokenFile, e.getMessage()), e);
        }
    }

    /** The door itself. */
    Api api() {
        return new Api(url, token());
    }
}
