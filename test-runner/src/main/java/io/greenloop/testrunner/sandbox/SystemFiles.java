package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a sandbox shows in place of the host's. They lie in a scratch folder that somebody may clear under a live
 * service, so each run has them written again when they are gone.
 */
final class SystemFiles {

    private static final String SECCOMP = "seccomp";

    private final Path folder;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    /** @param user the numeric id of user and group that runs have */
    SystemFiles(Path folder, int user) {
        this.folder = folder;
        put(
                "passwd",
                "root:x:0:0:root:/root:/bin/false\nsandbox:x:%d:%d::/home/sandbox:/bin/sh\n".formatted(user, user));
        put("group", "root:x:0:\nsandbox:x:%d:\n".formatted(user));
        put("hosts", "127.0.0.1 localhost sandbox\n::1 localhost\n");
        if (SeccompFilter.isKnownFor(System.getProperty("os.arch"))) {
            contents.put(SECCOMP, SeccompFilter.program());
        }
    }

    private void put(String name, String text) {
        contents.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes those that are missing. */
    synchronized void restore() {
        try {
            Files.createDirectories(folder);
            for (var file : contents.entrySet()) {
                if (!Files.exists(folder.resolve(file.getKey()))) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    /** The filter of system calls, empty where none is known; never just because its file is gone. */
    Optional<Path> seccomp() {
        return contents.containsKey(SECCOMP) ? Optional.of(at(SECCOMP)) : Optional.empty();
    }
}
