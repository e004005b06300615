package io.greenloop.bench.healing;

import io.greenloop.bench.FolderCopy;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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
        if (isAlone(base)) {
            leaveOthersOut(into, fault.edit().path());
        }
        var path = fault.edit().path();
        var reference = into.resolve("reference").resolve(path);
        Files.createDirectories(reference.getParent());
        Files.copy(base.resolve(path), reference);
    }

    private static void leaveOthersOut(Path folder, String path) throws IOException {
        var name = Path.of(path).getFileName().toString().replace(".java", "");
        var kept = Set.of(name + ".java", name + "Test.java", name + "HeldOutTest.java");
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
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
