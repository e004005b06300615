package io.greenloop.gates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by their names the files that say which packages of npm and Python a project takes, and reads them. */
final class PackageManifests {

    private static final Pattern PYTHON = Pattern.compile(
            "(?:.*/)?(?:requirements[\\w.-]*\\.txt|requirements/[\\w.-]+\\.txt|pyproject\\.toml|constraints[\\w.-]*\\.txt)");
    private static final Pattern NPM = Pattern.compile("(?:.*/)?package\\.json");
    private static final Pattern LOCK = Pattern.compile("(?:.*/)?(?:package-lock|npm-shrinkwrap)\\.json");

    private PackageManifests() {}

    static boolean isManifest(String path) {
        return isNpm(path) || isPython(path);
    }

    static boolean isNpm(String path) {
        return NPM.matcher(path).matches();
    }

    static boolean isPython(String path) {
        return PYTHON.matcher(path).matches();
    }

    static boolean isLock(String path) {
        return LOCK.matcher(path).matches();
    }

    /** What a manifest takes in the order in which it says so; empty when it cannot be read. */
    static Optional<List<Requirement>> requirements(ChangedFile file, String text) {
        return isNpm(file.path())
                ? NpmManifest.requirements(text)
                : Optional.of(PythonManifest.requirements(file, text));
    }
}
