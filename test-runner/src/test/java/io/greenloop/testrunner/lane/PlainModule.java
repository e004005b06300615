package io.greenloop.testrunner.lane;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module with nothing of its own but the usual folders. */
final class PlainModule {

    private PlainModule() {}

    /**
     * @param directory from the root of the project, empty for the root
     * @param release of the language, 0 for that of the compiler
     * @param jars on the class path of its tests
     */
    static ModuleLayout of(String directory, int release, List<String> sources, List<String> jars) {
        var folder = directory.isEmpty() ? "" : directory + "/";
        return new ModuleLayout(
                directory,
                release,
                folder + "target/classes",
                folder + "target/test-classes",
                sources,
                List.of(),
                jars,
                List.of(),
                List.of(),
                false,
                false,
                "",
                Map.of(),
                Optional.empty());
    }
}
