package io.greenloop.sonarqube;

import io.greenloop.gates.ChangedFile;
import io.greenloop.workspace.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A temporary copy of the changed files, as they are on one side of the change. */
final class ScanFolder implements AutoCloseable {

    static final String MAIN = "main";
    static final String TESTS = "tests";

    /** For SonarQube wants to be told a folder of class files; there are none, for nothing was built. */
    static final String CLASSES = "classes";

    private final Path root;
    private final Predicate<String> isTest;

    private ScanFolder(Path root, Predicate<String> isTest) {
        this.root = root;
        this.isTest = isTest;
    }

    /** @param side picks the text of a file, empty where it is not there */
    static ScanFolder of(
            List<ChangedFile> files, Function<ChangedFile, Optional<String>> side, Predicate<String> isTest) {
        var folder = new ScanFolder(created(), isTest);
        try {
            for (var name : List.of(MAIN, TESTS, CLASSES)) {
                Files.createDirectory(folder.project().resolve(name));
            }
            for (var file : files) {
                folder.lay(file.path(), side.apply(file));
            }
            return folder;
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("the changed files cannot be copied", e);
        }
    }

    private static Path created() {
        try {
            return Files.createTempDirectory("greenloop-sonarqube");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for the changed files", e);
        }
    }

    /** Where a file lies below {@link #project()}, and by what path the server knows it. */
    String place(String path) {
        return (isTest.test(path) ? TESTS : MAIN) + "/" + path;
    }

    private void lay(String path, Optional<String> text) throws IOException {
        var base = project().resolve(isTest.test(path) ? TESTS : MAIN);
        var file = base.resolve(path).normalize();
        if (text.isPresent() && file.startsWith(base) && !file.equals(base)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.get());
        }
    }

    boolean hasTests() {
        try (var entries = Files.list(project().resolve(TESTS))) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder to analyse. */
    Path project() {
        return folder("project");
    }

    /** What the scanner writes. */
    Path work() {
        return folder("work");
    }

    /** What the scanner says. */
    Path log() {
        return root.resolve("log");
    }

    /** What the scanner is told. */
    Path settings() {
        return root.resolve("scan.properties");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Folders.delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException("the copy of the changed files cannot be removed", e);
        }
    }
}
