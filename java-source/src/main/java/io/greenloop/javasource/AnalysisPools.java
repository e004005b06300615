package io.greenloop.javasource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what the compiler has read of a class path and a context for the next analysis of the same files, which only differ in their
 * bodies. For one thread.
 */
final class AnalysisPools {

    /** Each holds a few ten megabytes; a search looks at as many files in turn. */
    private static final int MOST = 4;

    private static final float LOAD = 0.75f;

    private final Map<Key, Kept> pools = new LinkedHashMap<>(MOST, LOAD, true);

    private record Key(Set<String> roots, Map<String, String> context, List<Path> classPath, int release) {}

    /** @param declarations of the sources that the pool was made for, by path */
    record Kept(TaskPool pool, Map<String, String> declarations) {}

    /**
     * A pool for these sources, in a JVM that has one.
     *
     * @param declarations of the sources, by path: whoever uses the pool leaves its trace only where these are the pool's own
     */
    Kept of(SourceSet set, Map<String, String> declarations) {
        var key = new Key(set.sources().keySet(), set.context(), set.classPath(), set.release());
        var known = pools.get(key);
        if (known != null) {
            return known;
        }
        var kept = new Kept(TaskPool.remembering().orElseThrow(), new HashMap<>(declarations));
        if (pools.size() >= MOST) {
            pools.remove(pools.keySet().iterator().next());
        }
        pools.put(key, kept);
        return kept;
    }

    /** The class path that they read from is closed. */
    void clear() {
        pools.clear();
    }
}
