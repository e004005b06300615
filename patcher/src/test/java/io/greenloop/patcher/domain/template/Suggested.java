package io.greenloop.patcher.domain.template;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a template makes of a class: the lines that each suggestion adds, where the whole compiles. */
public final class Suggested {

    private Suggested() {}

    /** Lines added, trimmed and joined by a blank, of every suggestion that brings no new error. */
    public static Set<String> by(Template template, String body) {
        return by(template, MemoryFiles.mainClass("Subject", body), new Hints(FailureClue.OTHER, Set.of()));
    }

    public static Set<String> by(Template template, MemoryFiles files, Hints hints) {
        var path = MemoryFiles.pathOf("Subject");
        try (var code = files.code()) {
            var added = new LinkedHashSet<String>();
            var before = files.text(path).orElseThrow();
            for (var suggestion : suggestions(template, code, path, hints)) {
                var after = TextEdit.apply(before, suggestion.edits());
                if (code.problems(path, after).size()
                        < Math.max(1, code.problems(path).size())) {
                    added.add(addedLines(before, after));
                }
            }
            return added;
        }
    }

    public static List<Suggestion> suggestions(Template template, CodeBase code, String path, Hints hints) {
        var analysis = code.analyze(code.moduleOf(path).orElseThrow(), List.of(path));
        var file = new TypedFile(analysis, analysis.units().get(0));
        var suggestions = new ArrayList<Suggestion>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && getCurrentPath() != null && file.isWritten(tree)) {
                    suggestions.addAll(
                            template.suggest(new Site(code, file, new TreePath(getCurrentPath(), tree), hints)));
                }
                return super.scan(tree, nothing);
            }
        }.scan(file.unit(), null);
        return suggestions;
    }

    private static String addedLines(String before, String after) {
        var old = before.lines().map(String::strip).toList();
        return String.join(
                " ",
                after.lines()
                        .map(String::strip)
                        .filter(line -> !old.contains(line))
                        .toList());
    }
}
