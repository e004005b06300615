package io.greenloop.javasource;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what the compiler has read of a class path and a context for the next analysis of the same files, which only differ in their
 * bodies. For one thread.
 */
final class AnalysisPools {

    private final Map<AnalysisFiles, Kept> pools = Recent.atMost(AnalysisFiles.MOST);

    /** @param declarations of the sources that the pool was made for, by path */
    record Kept(TaskPool pool, Map<String, String> declarations) {}

    /**
     * A pool for these sources, in a JVM that has one.
     *
     * @param declarations of the sources, by path: whoever uses the pool leaves its trace only where these are the pool's own
     */
    Kept of(SourceSet set, Map<String, String> declarations) {
        return pools.computeIfAbsent(
                AnalysisFiles.of(set),
                files -> new Kept(TaskPool.remembering().orElseThrow(), new HashMap<>(declarations)));
    }

    /** The class path that they read from is closed. */
    void clear() {
        pools.clear();
    }
}
