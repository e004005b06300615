package io.greenloop.javasource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of an analysis that stay the same while the text of its sources changes. */
record AnalysisFiles(Set<String> roots, Map<String, String> context, List<Path> classPath, int release) {

    /** What is kept for each holds a few ten megabytes; a search looks at as many files in turn. */
    static final int MOST = 4;

    static AnalysisFiles of(SourceSet set) {
        return new AnalysisFiles(set.sources().keySet(), set.context(), set.classPath(), set.release());
    }
}
