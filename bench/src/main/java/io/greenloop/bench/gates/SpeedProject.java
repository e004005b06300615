package io.greenloop.bench.gates;

import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.SourceModule;
import io.greenloop.testrunner.sandbox.Folders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two libraries put together to one project of over 100,000 lines of main code, with their tests. */
final class SpeedProject {

    private final List<LibraryProject> libraries;
    private final Map<String, String> texts = new TreeMap<>();
    private final Path folder;

    private SpeedProject(List<LibraryProject> libraries, Path folder) {
        this.libraries = List.copyOf(libraries);
        this.folder = folder;
        libraries.forEach(library -> texts.putAll(library.texts()));
    }

    static SpeedProject make(Artifacts artifacts, Path folder) {
        Folders.delete(folder);
        var libraries = Stream.of(Library.LANG, Library.TEXT)
                .map(library -> new LibraryProject(library, library.release(), artifacts))
                .toList();
        libraries.forEach(library -> library.write(folder));
        return new SpeedProject(libraries, folder);
    }

    Path folder() {
        return folder;
    }

    Map<String, String> texts() {
        return texts;
    }

    List<String> main() {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(LibraryProject.MAIN) && !path.endsWith("-info.java"))
                .toList();
    }

    int lines() {
        return (int) main().stream()
                .mapToLong(path -> texts.get(path).lines().count())
                .sum();
    }

    int java() {
        return libraries.get(0).library().java();
    }

    /** What its sources compile against, its own classes among it. */
    List<Path> compiled() {
        var all = new LinkedHashSet<Path>();
        libraries.forEach(library -> all.add(library.jar()));
        all.addAll(classPath());
        return List.copyOf(all);
    }

    ProjectUnderReview review() {
        var names = new LinkedHashSet<String>();
        libraries.forEach(library -> names.addAll(library.libraries()));
        var module = new SourceModule(
                "",
                java(),
                List.of("src/main/java"),
                List.of("src/test/java"),
                classPath(),
                List.of(),
                List.of(),
                false);
        return GateTrial.review(texts, module, Set.copyOf(names));
    }

    private List<Path> classPath() {
        var all = new LinkedHashSet<Path>();
        libraries.forEach(library -> all.addAll(library.classPath()));
        return new ArrayList<>(all);
    }
}
