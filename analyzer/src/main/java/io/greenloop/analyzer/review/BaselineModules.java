package io.greenloop.analyzer.review;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.SourceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how the modules compile from what the test-runner saw of the build. */
final class BaselineModules {

    private static final Pattern BUILD_FOLDER = Pattern.compile("(?:.*/)?target/.*");
    private static final Pattern OTHER_LANGUAGE = Pattern.compile(".*\\.(?:kt|groovy|scala)");

    private final Path localRepository;

    BaselineModules(Path localRepository) {
        this.localRepository = localRepository.toAbsolutePath().normalize();
    }

    ProjectUnderReview project(WorkspaceFiles files, BaselineDetails details) {
        var modules = details.modules().stream()
                .map(module -> module(module, files.paths()))
                .toList();
        return new ProjectUnderReview(files, modules, libraries(details.modules()));
    }

    private SourceModule module(BaselineDetails.Module module, List<String> paths) {
        var present = new ArrayList<Path>();
        var unavailable = new ArrayList<>(unseen(module, paths));
        for (var entry : module.classPath()) {
            var jar = localRepository.resolve(entry).normalize();
            if (jar.startsWith(localRepository) && Files.isRegularFile(jar)) {
                present.add(jar);
            } else {
                unavailable.add(entry.substring(entry.lastIndexOf('/') + 1));
            }
        }
        return new SourceModule(
                module.directory(),
                module.release(),
                module.sources(),
                module.testSources(),
                present,
                unavailable,
                module.siblings(),
                module.processors());
    }

    /** Code that the build compiles and the compiler here does not see: generated, or in another language. */
    private static List<String> unseen(BaselineDetails.Module module, List<String> paths) {
        var unseen = new ArrayList<String>();
        Stream.concat(module.sources().stream(), module.testSources().stream())
                .filter(folder -> BUILD_FOLDER.matcher(folder).matches())
                .forEach(folder -> unseen.add("generated sources in " + folder));
        paths.stream()
                .filter(path -> OTHER_LANGUAGE.matcher(path).matches())
                .limit(1)
                .forEach(path -> unseen.add("code that is not Java, such as " + path));
        return unseen;
    }

    /** The layout of a repository names a jar: {@code org/acme/shop/1.0/shop-1.0.jar} is {@code org.acme:shop}. */
    private static Set<String> libraries(List<BaselineDetails.Module> modules) {
        var names = new TreeSet<String>();
        for (var module : modules) {
            for (var entry : module.classPath()) {
                var parts = entry.split("/");
                if (parts.length >= 4) {
                    names.add(String.join(".", List.of(parts).subList(0, parts.length - 3)) + ":"
                            + parts[parts.length - 3]);
                }
            }
        }
        return names;
    }
}
