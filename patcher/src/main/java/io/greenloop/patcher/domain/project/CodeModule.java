package io.greenloop.patcher.domain.project;

import java.nio.file.Path;
import java.util.List;

/**
 * One Maven module as code.
 *
 * @param directory from the root of the project, empty for the root
 * @param release language level, one that the running JDK knows
 * @param mainSources its own main Java files
 * @param visibleSources main Java files of the other modules it compiles against
 * @param testSources its test Java files
 * @param classPath jars that are on disk
 */
public record CodeModule(
        String directory,
        int release,
        List<String> mainSources,
        List<String> visibleSources,
        List<String> testSources,
        List<Path> classPath) {

    public CodeModule {
        mainSources = List.copyOf(mainSources);
        visibleSources = List.copyOf(visibleSources);
        testSources = List.copyOf(testSources);
        classPath = List.copyOf(classPath);
    }
}
