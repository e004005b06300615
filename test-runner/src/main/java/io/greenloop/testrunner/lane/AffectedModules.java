package io.greenloop.testrunner.lane;

import io.greenloop.workspace.FileChange;
import io.greenloop.workspace.PatchPreview;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The modules of a project whose tests a patch can change, and what these need, as Maven itself orders them. A module that reads
 * another one's files behind Maven's back is not seen here, so that a winner is confirmed by the whole project all the same.
 */
final class AffectedModules {

    private static final String BUILD_FILE = "pom.xml";

    private final Set<String> known;
    private final ProjectLayout layout;

    private AffectedModules(ProjectLayout layout) {
        this.layout = layout;
        this.known = new TreeSet<>(layout.upstream().keySet());
    }

    /**
     * @param tested directories of modules that have to be there because of their tests
     * @return directories, empty where the whole project has to be built
     */
    static List<String> of(ProjectLayout layout, PatchPreview preview, Collection<String> tested) {
        return new AffectedModules(layout).by(preview.files(), tested);
    }

    private List<String> by(List<FileChange> files, Collection<String> tested) {
        var changed = new TreeSet<String>();
        for (var file : files) {
            for (var path : (Iterable<String>) paths(file)::iterator) {
                var owner = owner(path);
                if (owner.isEmpty()) {
                    return List.of();
                }
                changed.add(owner.get());
            }
        }
        if (!known.containsAll(tested)) {
            return List.of();
        }
        var affected = new TreeSet<>(changed);
        affected.addAll(tested);
        known.stream()
                .filter(module -> layout.upstream().get(module).stream().anyMatch(changed::contains))
                .forEach(affected::add);
        List.copyOf(affected)
                .forEach(module -> affected.addAll(layout.upstream().get(module)));
        return affected.equals(known) || !known.containsAll(affected) ? List.of() : List.copyOf(affected);
    }

    private static Stream<String> paths(FileChange file) {
        return Stream.concat(Stream.of(file.path()), file.previousPath().stream());
    }

    /** Build files change what depends on what, and files of the root may be read by every module. */
    private Optional<String> owner(String path) {
        if (path.equals(BUILD_FILE) || path.endsWith("/" + BUILD_FILE)) {
            return Optional.empty();
        }
        return known.stream()
                .filter(module -> !module.isEmpty() && path.startsWith(module + "/"))
                .max(Comparator.comparingInt(String::length));
    }
}
