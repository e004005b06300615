package io.greenloop.analyzer.review;

import io.greenloop.analyzer.domain.ProjectUnderReview;
import io.greenloop.analyzer.domain.SourceModule;
import io.greenloop.contracts.BaselineDetails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads how the modules compile from what the test-runner saw of the build. */
final class BaselineModules {

    private final Path localRepository;

    BaselineModules(Path localRepository) {
        this.localRepository = localRepository.toAbsolutePath().normalize();
    }

    ProjectUnderReview project(WorkspaceFiles files, BaselineDetails details) {
        var modules = details.modules().stream().map(this::module).toList();
        return new ProjectUnderReview(files, modules, libraries(details.modules()));
    }

    private SourceModule module(BaselineDetails.Module module) {
        var present = new ArrayList<Path>();
        var unavailable = new ArrayList<String>();
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
