package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One module of a project that was built. Paths are from the root of the project unless said otherwise.
 *
 * @param directory empty for the root
 * @param release Java release it is compiled for, 0 when unknown
 * @param output folder of its compiled classes
 * @param testOutput folder of its compiled tests
 * @param jars of the test class path, from the root of the local repository, in order
 * @param localJars of the test class path that are part of the project, in order
 * @param siblings directories of the project's own modules on the test class path, in order
 * @param processors whether annotation processors take part in compiling
 * @param parameters whether names of parameters are kept in compiled classes
 * @param argLine what the project gives its test JVM, as text
 * @param properties system properties that the project gives its tests
 * @param compilerCall how its main code is compiled; empty where that cannot be told
 */
record ModuleLayout(
        String directory,
        int release,
        String output,
        String testOutput,
        List<String> sources,
        List<String> testSources,
        List<String> jars,
        List<String> localJars,
        List<String> siblings,
        boolean processors,
        boolean parameters,
        String argLine,
        Map<String, String> properties,
        Optional<CompilerCall> compilerCall) {

    ModuleLayout {
        sources = List.copyOf(sources);
        testSources = List.copyOf(testSources);
        jars = List.copyOf(jars);
        localJars = List.copyOf(localJars);
        siblings = List.copyOf(siblings);
        properties = Map.copyOf(properties);
    }

    BaselineDetails.Module toDetails() {
        return new BaselineDetails.Module(directory, release, sources, testSources, jars, siblings, processors);
    }

    /** Whether the compiler of this process can compile it: it knows the release, and no code of the project takes part. */
    boolean isForHostCompiler() {
        return !processors && release <= Runtime.version().feature();
    }

    /** Whether a file at this path would be compiled as main code of the module. */
    boolean isMainSource(String path) {
        return path.endsWith(".java") && sources.stream().anyMatch(root -> path.startsWith(root + "/"));
    }

    /** The path below its folder of sources, such as {@code a/b/C.java}. */
    String insideSources(String path) {
        for (var root : allSources()) {
            if (path.startsWith(root + "/")) {
                return path.substring(root.length() + 1);
            }
        }
        throw new IllegalArgumentException("%s is no source of module %s".formatted(path, directory));
    }

    private List<String> allSources() {
        var all = new ArrayList<>(sources);
        all.addAll(testSources);
        return all;
    }
}
