package io.greenloop.testrunner.lane;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Compiles changed sources of a module as its own build does, annotation processors and all. */
@FunctionalInterface
interface ProcessingCompiler {

    /**
     * @param sources texts by path from the root of the project, all of them main code of this module
     * @return empty where only the project's own build can tell
     */
    Optional<ProcessedClasses> compile(ModuleLayout module, Map<String, String> sources, Duration limit);
}
