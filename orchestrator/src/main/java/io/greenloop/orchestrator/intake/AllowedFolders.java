package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.Bounded;
import io.greenloop.orchestrator.intake.SourceRefused.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Decides which folders of this host a job may name; links are followed before anything is compared. */
final class AllowedFolders {

    private static final String FIELD = "source.path";

    private final List<Path> roots;

    AllowedFolders(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The real path of a folder that may be named. What lies beyond the allowed ones is not told apart. */
    Path resolve(String name) throws SourceRefused {
        if (roots.isEmpty()) {
            throw new SourceRefused(
                    FIELD,
                    Code.PATHS_NOT_ALLOWED,
                    "folders of this host are not allowed; greenloop.sources.allowed-paths names those that are");
        }
        var folder = absolute(name);
        var real = real(folder);
        if (roots.stream().map(AllowedFolders::real).noneMatch(real::startsWith)) {
            throw new SourceRefused(
                    FIELD,
                    Code.PATH_NOT_ALLOWED,
                    "%s is not below a folder of greenloop.sources.allowed-paths".formatted(shown(name)));
        }
        if (!Files.isDirectory(real)) {
            throw new SourceRefused(FIELD, Code.NOT_A_FOLDER, "%s is no folder".formatted(shown(name)));
        }
        return real;
    }

    private static Path absolute(String name) throws SourceRefused {
        try {
            var folder = Path.of(name);
            if (folder.isAbsolute()) {
                return folder;
            }
        } catch (InvalidPathException noPath) {
            // Told below, like any other name that is no absolute path.
        }
        throw new SourceRefused(FIELD, Code.NOT_ABSOLUTE, "%s is no absolute path".formatted(shown(name)));
    }

    /** What does not exist is at least without dots, so that it cannot be told to lie elsewhere. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.normalize();
        }
    }

    private static String shown(String name) {
        return Bounded.text(name, 200);
    }
}
