package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The project before any candidate: its files and how its modules compile. */
public final class ProjectUnderReview {

    private final ProjectFiles files;
    private final List<String> paths;
    private final List<SourceModule> modules;
    private final Set<String> libraries;
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private final Map<Surroundings, SortedMap<String, String>> java = new HashMap<>();
    private List<SoughtLines.SoughtFile> sought;

    /** @param libraries names {@code group:artifact} of what is on the class paths */
    public ProjectUnderReview(ProjectFiles files, List<SourceModule> modules, Set<String> libraries) {
        this.files = requireNonNull(files, "files");
        this.paths = List.copyOf(files.paths());
        this.libraries = Set.copyOf(libraries);
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(
                                (SourceModule module) -> module.directory().length())
                        .reversed())
                .toList();
    }

    public List<String> paths() {
        return paths;
    }

    /** A file's text, read once. */
    public Optional<String> text(String path) {
        return texts.computeIfAbsent(path, files::text);
    }

    public List<SourceModule> modules() {
        return modules;
    }

    public Set<String> libraries() {
        return libraries;
    }

    /** The module whose sources a file belongs to; empty for files that no module compiles. */
    public Optional<SourceModule> moduleOf(String path) {
        return modules.stream()
                .filter(module -> module.holdsMain(path) || module.holdsTest(path))
                .findFirst();
    }

    public boolean isTest(String path) {
        return modules.stream().anyMatch(module -> module.holdsTest(path));
    }

    /** Every Java file that a module's code can see, by path: its own and its siblings' main code, and its tests if asked. */
    SortedMap<String, String> javaAround(SourceModule module, boolean withTests) {
        return java.computeIfAbsent(new Surroundings(module, withTests), same -> read(module, withTests));
    }

    private SortedMap<String, String> read(SourceModule module, boolean withTests) {
        var around = new TreeMap<String, String>();
        for (var path : paths) {
            if (path.endsWith(".java") && isAround(module, path, withTests)) {
                text(path).ifPresent(text -> around.put(path, text));
            }
        }
        return Collections.unmodifiableSortedMap(around);
    }

    private boolean isAround(SourceModule module, String path, boolean withTests) {
        if (module.holdsMain(path) || withTests && module.holdsTest(path)) {
            return true;
        }
        return modules.stream()
                .filter(other -> module.siblings().contains(other.directory()))
                .anyMatch(sibling -> sibling.holdsMain(path));
    }

    /** What waits for messages, read once. */
    List<SoughtLines.SoughtFile> soughtLines() {
        if (sought == null) {
            sought = SoughtLines.of(this);
        }
        return sought;
    }

    /** Whose surroundings were read: a module's, with its tests or without. */
    private record Surroundings(SourceModule module, boolean withTests) {}
}
