package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.lane.BuildFacts.ModuleFacts;
import io.greenloop.workspace.ChangeKind;
import io.greenloop.workspace.PatchPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The modules of a project that was built.
 *
 * @param modules in the order in which they were built
 * @param upstream directories of the modules that each module needs, parents and all that these need included
 * @param jdk what its tests ran on
 */
record ProjectLayout(List<ModuleLayout> modules, Map<String, Set<String>> upstream, Jdk jdk) {

    private static final String PROCESSORS = "META-INF/services/javax.annotation.processing.Processor";

    private static final String NOWHERE = ".greenloop-outside-the-project";

    ProjectLayout {
        modules = List.copyOf(modules);
        upstream = Map.copyOf(upstream);
    }

    /**
     * @param root the project's folder as the build saw it
     * @param repository the local repository as the build saw it
     * @param jars the local repository on this host
     */
    static ProjectLayout of(BuildFacts facts, String root, String repository, Path jars, Jdk jdk) {
        var modules = new ArrayList<ModuleLayout>();
        var upstream = new TreeMap<String, Set<String>>();
        facts.modules().forEach((directory, module) -> {
            if (directory.equals(root) || directory.startsWith(root + "/")) {
                modules.add(layout(facts, directory, module, root, repository, jars));
                var needed = module.upstream.stream().map(path -> inside(root, path));
                upstream.put(inside(root, directory), needed.collect(Collectors.toUnmodifiableSet()));
            }
        });
        return new ProjectLayout(modules, upstream, jdk);
    }

    private static ModuleLayout layout(
            BuildFacts facts, String directory, ModuleFacts module, String root, String repository, Path host) {
        var jars = new ArrayList<String>();
        var localJars = new ArrayList<String>();
        var siblings = new ArrayList<String>();
        for (var element : module.classPath) {
            if (element.startsWith(repository + "/") && !element.contains("..")) {
                jars.add(element.substring(repository.length() + 1));
                continue;
            }
            var owner = owner(facts, element);
            if (owner.isPresent() && !owner.get().equals(directory)) {
                siblings.add(inside(root, owner.get()));
            } else if (element.endsWith(".jar")) {
                localJars.add(inside(root, element));
            }
        }
        var processors = module.processors || hasProcessor(module, jars, repository, host);
        return new ModuleLayout(
                inside(root, directory),
                release(module.release),
                inside(root, module.output),
                inside(root, module.testOutput),
                module.sources.stream().map(path -> inside(root, path)).toList(),
                module.testSources.stream().map(path -> inside(root, path)).toList(),
                jars,
                localJars,
                siblings,
                processors,
                module.parameters,
                module.argLine,
                new TreeMap<>(module.properties),
                CompilerCall.of(module, root, repository));
    }

    /** Processors of the tests, which many a logging library is, have no part in compiling the main code. */
    private static boolean hasProcessor(ModuleFacts module, List<String> testJars, String repository, Path host) {
        if (!module.javac.isEmpty() && module.javac.stream().allMatch(options -> options.contains("-proc:none"))) {
            return false;
        }
        var prefix = repository + "/";
        var jars = module.compilePath.isEmpty()
                ? testJars
                : module.compilePath.stream()
                        .filter(path -> path.startsWith(prefix) && !path.contains(".."))
                        .map(path -> path.substring(prefix.length()))
                        .toList();
        return jars.stream().anyMatch(jar -> hasProcessor(host.resolve(jar)));
    }

    /** The module whose classes an element of a class path holds: its output folder, or the jar made from that. */
    private static Optional<String> owner(BuildFacts facts, String element) {
        return facts.modules().entrySet().stream()
                .filter(entry -> element.equals(entry.getValue().output)
                        || element.equals(entry.getValue().testOutput)
                        || isPackaged(element, entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isPackaged(String element, ModuleFacts module) {
        var build = Path.of(module.output).getParent();
        return build != null && element.endsWith(".jar") && Path.of(element).startsWith(build);
    }

    /** Builds are claims: a folder outside the project becomes one that does not exist. */
    private static String inside(String root, String path) {
        if (path.equals(root)) {
            return "";
        }
        return path.startsWith(root + "/") && !path.contains("..") ? path.substring(root.length() + 1) : NOWHERE;
    }

    private static int release(String text) {
        try {
            return Integer.parseInt(text.startsWith("1.") ? text.substring(2) : text);
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    private static boolean hasProcessor(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(PROCESSORS) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    Optional<ModuleLayout> module(String directory) {
        return modules.stream()
                .filter(module -> module.directory().equals(directory))
                .findFirst();
    }

    /** Whether other modules are compiled with annotation processors out of this one. */
    boolean processesOthers(ModuleLayout module) {
        return modules.stream()
                .flatMap(other -> other.compilerCall().stream())
                .anyMatch(call -> call.takesProcessorsFrom(module.output()));
    }

    /** The module that compiles this path as main code, the deepest where folders are nested. */
    Optional<ModuleLayout> compiling(String path) {
        return modules.stream()
                .filter(module -> module.isMainSource(path))
                .max(java.util.Comparator.comparingInt(
                        module -> module.directory().length()));
    }

    /** The one module whose main code alone changes, where no processor takes part in compiling it. */
    Optional<ModuleLayout> changing(PatchPreview preview) {
        var changing = new HashSet<ModuleLayout>();
        for (var file : preview.files()) {
            var module = compiling(file.path());
            if (file.kind() != ChangeKind.MODIFIED || module.isEmpty() || processesOthers(module.get())) {
                return Optional.empty();
            }
            changing.add(module.get());
        }
        return changing.size() == 1 ? changing.stream().findFirst() : Optional.empty();
    }

    /** The directory of the module whose tests have this class, that of the root where none has. */
    String testing(Path checkout, String className) {
        return modules.stream()
                .filter(module -> module.testSources().stream().anyMatch(root -> has(checkout, root, className)))
                .map(ModuleLayout::directory)
                .findFirst()
                .orElse("");
    }

    /** Whether the package of this class is one of the project's own, judged by its folders of sources. */
    boolean isPartOf(Path checkout, String className) {
        return modules.stream()
                .flatMap(module ->
                        java.util.stream.Stream.concat(module.sources().stream(), module.testSources().stream()))
                .anyMatch(root -> has(checkout, root, className));
    }

    /** A log may call something a class that no path can hold. */
    private static boolean has(Path checkout, String root, String className) {
        var name = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        try {
            return Files.exists(checkout.resolve(root).resolve(name.replace('.', '/') + ".java"));
        } catch (InvalidPathException noName) {
            return false;
        }
    }
}
