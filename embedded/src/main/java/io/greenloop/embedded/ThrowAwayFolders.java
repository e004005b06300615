package io.greenloop.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Folders of test runs; what killed runs left behind, processes included, is cleared before the next one starts. */
final class ThrowAwayFolders {

    private static final Logger LOG = System.getLogger(ThrowAwayFolders.class.getName());

    /** A folder this young may belong to a process that has made it and not yet locked it. */
    private static final Duration TOO_YOUNG_TO_JUDGE = Duration.ofSeconds(60);

    private ThrowAwayFolders() {}

    static DataFolder create() {
        return createIn(Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("greenloop-embedded-" + System.getProperty("user.name")));
    }

    static DataFolder createIn(Path parent) {
        try {
            OwnerOnly.createFolders(parent);
            leftBehindIn(parent).forEach(ThrowAwayFolders::clear);
            var root = Files.createTempDirectory(parent, "run-");
            return DataFolder.tryOpenToDelete(root)
                    .orElseThrow(() -> new InfrastructureFailure("somebody took the fresh folder " + root));
        } catch (IOException e) {
            throw new InfrastructureFailure("no throw-away folder can be made under " + parent, e);
        }
    }

    private static List<Path> leftBehindIn(Path parent) throws IOException {
        try (var children = Files.list(parent)) {
            return children.filter(ThrowAwayFolders::isOld).toList();
        }
    }

    private static boolean isOld(Path folder) {
        try {
            var made = Files.getLastModifiedTime(folder).toInstant();
            return made.plus(TOO_YOUNG_TO_JUDGE).isBefore(Instant.now());
        } catch (IOException e) {
            return false; // gone meanwhile: its own process deleted it
        }
    }

    /** Another process's rubbish must not fail this start, so trouble is only told. */
    private static void clear(Path root) {
        try (var left = DataFolder.tryOpenToDelete(root).orElse(null)) {
            if (left != null) {
                new OrphanedDatabase(left.database()).stop();
                LOG.log(Level.INFO, "cleared what a killed run left folder={0}", root);
            }
        } catch (InfrastructureFailure e) {
            LOG.log(
                    Level.WARNING,
                    "a killed run left what cannot be cleared folder={0} reason={1}",
                    root,
                    e.getMessage());
        }
    }
}
