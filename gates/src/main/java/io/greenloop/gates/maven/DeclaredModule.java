package io.greenloop.gates.maven;

import io.greenloop.gates.SourceModule;
import io.greenloop.gates.maven.Libraries.ClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;

/** One module as its effective POM declares it. */
final class DeclaredModule {

    private static final Set<String> PASSED_ON = Set.of("compile", "runtime");

    private final String directory;
    private final Model model;
    private final Map<String, String> directories;
    private final Map<String, DeclaredModule> modules;
    private final CompilerSetup setup;

    /**
     * @param directories folders of the project's modules by {@code group:artifact}
     * @param modules those modules by folder, whole once all of them are read
     */
    DeclaredModule(
            String directory, Model model, Map<String, String> directories, Map<String, DeclaredModule> modules) {
        this.directory = directory;
        this.model = model;
        this.directories = directories;
        this.modules = modules;
        this.setup = new CompilerSetup(model);
    }

    String directory() {
        return directory;
    }

    /** Folders of the modules whose code comes along, whether named here or by one that is. */
    Set<String> siblings() {
        var found = new TreeSet<String>();
        collectSiblings(found, true);
        found.remove(directory);
        return found;
    }

    private void collectSiblings(Set<String> found, boolean direct) {
        for (var dependency : model.getDependencies()) {
            var sibling = directories.get(name(dependency));
            if (sibling != null && (direct || isPassedOn(dependency)) && found.add(sibling)) {
                var module = modules.get(sibling);
                if (module != null) {
                    module.collectSiblings(found, false);
                }
            }
        }
    }

    ClassPath classPath(Libraries libraries) {
        var wanted = new LinkedHashMap<String, Dependency>();
        var unavailable = new TreeSet<String>();
        collect(wanted, unavailable, new TreeSet<>(Set.of(directory)), true);
        var conversion = new DependencyConversion(libraries.types());
        var managed = model.getDependencyManagement() == null
                ? List.<Dependency>of()
                : model.getDependencyManagement().getDependencies();
        var found = libraries.classPath(
                wanted.values().stream().map(conversion::of).toList(),
                managed.stream().map(conversion::of).toList());
        return new ClassPath(
                found.jars(),
                found.names(),
                Stream.concat(unavailable.stream(), found.unavailable().stream())
                        .toList());
    }

    /** What this module names, and what its siblings pass on; the nearest wins. */
    private void collect(Map<String, Dependency> wanted, Set<String> unavailable, Set<String> visited, boolean direct) {
        var siblings = new ArrayList<DeclaredModule>();
        for (var dependency : model.getDependencies()) {
            if (!direct && !isPassedOn(dependency)) {
                continue;
            }
            var sibling = directories.get(name(dependency));
            if (sibling == null) {
                if ("system".equals(dependency.getScope())) {
                    unavailable.add(name(dependency) + " of this machine");
                } else {
                    wanted.putIfAbsent(dependency.getManagementKey(), dependency);
                }
            } else if (!"jar".equals(dependency.getType()) || dependency.getClassifier() != null) {
                unavailable.add("another part of the module " + sibling);
            } else if (!modules.containsKey(sibling)) {
                unavailable.add("what the module %s passes on".formatted(sibling));
            } else if (visited.add(sibling)) {
                siblings.add(modules.get(sibling));
            }
        }
        siblings.forEach(sibling -> sibling.collect(wanted, unavailable, visited, false));
    }

    private static boolean isPassedOn(Dependency dependency) {
        var scope =
                dependency.getScope() == null || dependency.getScope().isEmpty() ? "compile" : dependency.getScope();
        return PASSED_ON.contains(scope) && !dependency.isOptional();
    }

    private static String name(Dependency dependency) {
        return dependency.getGroupId() + ":" + dependency.getArtifactId();
    }

    SourceModule withClassPath(ClassPath classPath, List<String> unseen, ProcessorJars processors) {
        var unavailable = new ArrayList<>(unseen);
        unavailable.addAll(setup.generators());
        unavailable.addAll(classPath.unavailable());
        var processing =
                setup.namesProcessors() || !setup.isWithoutProcessors() && processors.isAnyAmong(classPath.jars());
        return module(classPath.jars(), unavailable, processing);
    }

    private SourceModule module(List<Path> jars, List<String> unavailable, boolean processing) {
        return new SourceModule(
                directory,
                setup.release(),
                setup.mainFolders().stream().map(this::inProject).toList(),
                // Wherever the POM sends the build for its tests, those in the usual place stay tests.
                Stream.concat(setup.testFolders().stream(), Stream.of("src/test/java"))
                        .distinct()
                        .map(this::inProject)
                        .toList(),
                jars,
                unavailable,
                List.copyOf(siblings()),
                processing);
    }

    SourceModule withoutClassPath() {
        return module(List.of(), List.of("nothing in this module was concerned"), false);
    }

    private String inProject(String folder) {
        return directory.isEmpty() ? folder : directory + "/" + folder;
    }
}
