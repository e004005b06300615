package io.greenloop.gates;

import io.greenloop.javasource.JavaSpans;
import io.greenloop.javasource.SourceAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the files that a change of declarations can break: those that name a changed file's type. */
final class Dependents {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final ProjectUnderReview project;
    private final SourceAnalyzer analyzer;

    Dependents(ProjectUnderReview project, SourceAnalyzer analyzer) {
        this.project = project;
        this.analyzer = analyzer;
    }

    Set<String> of(List<ChangedFile> javaFiles) {
        var types = javaFiles.stream()
                .filter(this::declaresSomethingElse)
                .map(file -> file.fileName().replaceFirst("\\.java$", ""))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (types.isEmpty()) {
            return Set.of();
        }
        var named = Pattern.compile("\\b(?:" + types + ")\\b");
        var dependents = new TreeSet<String>();
        for (var path : project.paths()) {
            if (path.endsWith(".java")
                    && project.moduleOf(path).isPresent()
                    && project.text(path)
                            .filter(text -> named.matcher(text).find())
                            .isPresent()) {
                dependents.add(path);
            }
        }
        return dependents;
    }

    private boolean declaresSomethingElse(ChangedFile file) {
        if (file.before().isEmpty()) {
            return false;
        }
        return file.after().isEmpty()
                || !declarations(file, file.before().get())
                        .equals(declarations(file, file.after().get()));
    }

    private String declarations(ChangedFile file, String text) {
        var declarations = JavaSpans.withoutComments(analyzer.declarations(file.path(), text));
        return BLANKS.matcher(declarations).replaceAll(" ").strip();
    }
}
