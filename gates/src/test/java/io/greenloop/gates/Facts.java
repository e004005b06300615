package io.greenloop.gates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads changes of small projects for themselves, by inspectors that saw nothing before. */
final class Facts {

    private Facts() {}

    static ProjectUnderReview project(Map<String, String> files) {
        var module = new SourceModule(
                "", 17, List.of("src/main/java"), List.of("src/test/java"), List.of(), List.of(), List.of(), false);
        return new ProjectUnderReview(
                new ProjectFiles() {
                    @Override
                    public List<String> paths() {
                        return List.copyOf(new TreeSet<>(files.keySet()));
                    }

                    @Override
                    public Optional<String> text(String path) {
                        return Optional.ofNullable(files.get(path));
                    }
                },
                List.of(module),
                Set.of());
    }

    static JavaChange alone(ProjectUnderReview project, ChangedFile change) {
        return alone(project, change, Set.of(change.path()));
    }

    static JavaChange alone(ProjectUnderReview project, ChangedFile change, Set<String> roots) {
        try (var inspector = new JavaInspector(project)) {
            return inspector.inspectAlone(List.of(change), List.of(change), roots);
        }
    }
}
