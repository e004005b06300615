package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.lane.BuildFacts.ModuleFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the project's own build calls the compiler for the main code of a module.
 *
 * @param options of javac, without paths
 * @param processorPath jars of annotation processors; where it is empty they are looked for on the class path
 */
record CompilerCall(List<String> options, List<Element> classPath, List<Element> processorPath) {

    /**
     * A file or folder.
     *
     * @param ofProject whether the path is from the root of the project, else from that of the local repository
     */
    record Element(boolean ofProject, String path) {

        private String below(String project, String repository) {
            return (ofProject ? project : repository) + "/" + path;
        }
    }

    CompilerCall {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        processorPath = List.copyOf(processorPath);
    }

    /** Empty where the compiler is called more than once, or with what is neither the project's nor the repository's. */
    static Optional<CompilerCall> of(ModuleFacts module, String root, String repository) {
        if (module.javac.size() != 1 || module.compilePath.isEmpty()) {
            return Optional.empty();
        }
        var classPath = elements(module.compilePath, root, repository);
        var processorPath = elements(module.processorPath, root, repository);
        return classPath.isEmpty() || processorPath.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompilerCall(module.javac.get(0), classPath.get(), processorPath.get()));
    }

    private static Optional<List<Element>> elements(List<String> paths, String root, String repository) {
        var elements = paths.stream()
                .flatMap(path -> element(path, root, repository).stream())
                .toList();
        return elements.size() == paths.size() ? Optional.of(elements) : Optional.empty();
    }

    private static Optional<Element> element(String path, String root, String repository) {
        if (path.contains("..")) {
            return Optional.empty();
        }
        if (path.startsWith(root + "/")) {
            return Optional.of(new Element(true, path.substring(root.length() + 1)));
        }
        return path.startsWith(repository + "/")
                ? Optional.of(new Element(false, path.substring(repository.length() + 1)))
                : Optional.empty();
    }

    /** The class path for a project and a repository that lie at other places. */
    String classPath(String project, String repository) {
        return joined(classPath, project, repository);
    }

    String processorPath(String project, String repository) {
        return joined(processorPath, project, repository);
    }

    private static String joined(List<Element> elements, String project, String repository) {
        return elements.stream()
                .map(element -> element.below(project, repository))
                .collect(Collectors.joining(":"));
    }

    /** Whether annotation processors come out of a module of the project itself. */
    boolean takesProcessorsFrom(String output) {
        return processorPath.stream()
                .anyMatch(element -> element.ofProject() && element.path().equals(output));
    }
}
