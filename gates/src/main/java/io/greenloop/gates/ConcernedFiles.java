package io.greenloop.gates;

import static java.util.stream.Collectors.toCollection;

import io.greenloop.javasource.SourceAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names the Java files that have to be compiled to judge a change, which takes no class path to know. */
public final class ConcernedFiles {

    private ConcernedFiles() {}

    /** The changed ones, and those that name a type whose declarations changed. */
    public static Set<String> of(ProjectUnderReview project, List<ChangedFile> files) {
        try (var analyzer = new SourceAnalyzer()) {
            return of(
                    project,
                    analyzer,
                    files.stream().filter(ChangedFile::isJava).toList());
        }
    }

    static Set<String> of(ProjectUnderReview project, SourceAnalyzer analyzer, List<ChangedFile> javaFiles) {
        var concerned = javaFiles.stream().map(ChangedFile::path).collect(toCollection(TreeSet::new));
        concerned.addAll(new Dependents(project, analyzer).of(javaFiles));
        return concerned;
    }
}
