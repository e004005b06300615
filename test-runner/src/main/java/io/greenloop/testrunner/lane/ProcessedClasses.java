package io.greenloop.testrunner.lane;

import java.util.Map;
import java.util.Set;

/**
 * What a module's compilation with its annotation processors made of changed sources, beside what it makes without the change.
 *
 * @param error the first one on one line, empty unless it failed
 * @param changed contents of files that are new or other than before, by path below the folder of classes
 * @param vanished paths of files that are no longer made
 */
record ProcessedClasses(String error, Map<String, byte[]> changed, Set<String> vanished) {

    private static final String CLASS = ".class";

    ProcessedClasses {
        changed = Map.copyOf(changed);
        vanished = Set.copyOf(vanished);
    }

    boolean isFailed() {
        return !error.isEmpty();
    }

    /** Whether only classes differ, and none is gone: other files are read by whom nobody knows. */
    boolean isOfClassesAlone() {
        return vanished.isEmpty() && changed.keySet().stream().allMatch(path -> path.endsWith(CLASS));
    }

    /** Class files are long and none of a log's business. */
    @Override
    public String toString() {
        return "ProcessedClasses[error=%s, changed=%s, vanished=%s]".formatted(error, changed.keySet(), vanished);
    }
}
