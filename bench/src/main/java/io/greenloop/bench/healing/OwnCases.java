package io.greenloop.bench.healing;

import io.greenloop.bench.FolderCopy;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases of our own: sound projects of several classes, and exercises of one, each with one of many small faults put into it. */
final class OwnCases {

    private static final String FAULTS = "faults";
    private static final String HELD_OUT = "src/held-out/java";
    private static final String ALONE = "algorithms";

    private OwnCases() {}

    /** The sound projects. */
    static List<Path> bases() {
        return sorted(Samples.root().resolveSibling("bench").resolve("cases"), "").stream()
                .filter(Files::isDirectory)
                .toList();
    }

    /** Those whose classes belong together, as in a real project. */
    static List<Path> projects() {
        return bases().stream().filter(base -> !isAlone(base)).toList();
    }

    /** Those whose classes are exercises that know nothing of one another: a case is one class with its tests. */
    static List<Path> exercises() {
        return bases().stream().filter(OwnCases::isAlone).toList();
    }

    private static boolean isAlone(Path base) {
        return base.endsWith(ALONE);
    }

    static List<OwnFault> faults(Path base) {
        return sorted(base.resolve(FAULTS), OwnFault.ENDING).stream()
                .map(OwnFault::read)
                .toList();
    }

    /** Writes every case of these projects into a folder, whatever it held before. */
    static void write(List<Path> bases, Path into) throws IOException {
        Folders.delete(into);
        for (var base : bases) {
            for (var fault : faults(base)) {
                write(base, fault, into.resolve(fault.name()));
            }
        }
    }

    private static void write(Path base, OwnFault fault, Path into) throws IOException {
        var path = fault.edit().path();
        if (isAlone(base)) {
            exercise(base, fault, into);
        } else {
            project(base, fault, into);
        }
        copy(base.resolve(path), into.resolve("reference").resolve(path));
    }

    private static void exercise(Path base, OwnFault fault, Path into) throws IOException {
        var path = fault.edit().path();
        var test = path.replace("src/main", "src/test").replace(".java", "Test.java");
        var heldOut = test.replace("Test.java", "HeldOutTest.java");
        var project = into.resolve("project");
        for (var file : List.of("pom.xml", path, test)) {
            copy(base.resolve(file), project.resolve(file));
        }
        copy(
                base.resolve(heldOut.replace("src/test/java", HELD_OUT)),
                into.resolve("held-out").resolve(heldOut));
        fault.edit().applyIn(project);
    }

    private static void project(Path base, OwnFault fault, Path into) throws IOException {
        var project = into.resolve("project");
        FolderCopy.lay(base, project);
        Folders.delete(project.resolve(FAULTS));
        Folders.delete(project.resolve(HELD_OUT).getParent());
        if (fault.isRegression()) {
            History.commit(project, "Work out plans, prices and texts");
            fault.edit().applyIn(project);
            History.commit(project, "Simplify " + Path.of(fault.edit().path()).getFileName());
        } else {
            fault.edit().applyIn(project);
        }
        FolderCopy.lay(base.resolve(HELD_OUT), into.resolve("held-out/src/test/java"));
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
    }

    private static List<Path> sorted(Path folder, String ending) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
