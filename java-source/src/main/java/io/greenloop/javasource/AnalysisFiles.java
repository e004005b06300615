package io.greenloop.javasource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of an analysis that stay the same while the text of its sources changes. */
record AnalysisFiles(Set<String> roots, Map<String, String> context, List<Path> classPath, int release) {

    /** What is kept for each holds a few ten megabytes; a search looks at as many files in turn. */
    private static final int MOST = 4;

    private static final float LOAD = 0.75f;

    static AnalysisFiles of(SourceSet set) {
        return new AnalysisFiles(set.sources().keySet(), set.context(), set.classPath(), set.release());
    }

    /** Also for other keys of what is as large. Forgets what was not asked for the longest. For one thread. */
    static <K, V> Map<K, V> newCache() {
        return new LinkedHashMap<>(MOST, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
