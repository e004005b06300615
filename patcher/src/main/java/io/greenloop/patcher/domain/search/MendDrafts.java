package io.greenloop.patcher.domain.search;

import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.location.Suspicion;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.compile.Complaint;
import io.greenloop.patcher.domain.template.compile.Mends;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks every mend about every error of the compiler in the files that do not build. */
final class MendDrafts {

    private static final int MOST_FILES = 40;
    /** Long replacements are less likely; this many characters halve a score. */
    private static final double HALF_LIFE = 400;

    private MendDrafts() {}

    static List<Draft> collect(CodeBase code, Suspicion suspicion, Hints hints) {
        var drafts = new ArrayList<Draft>();
        suspicion.paths().stream()
                .filter(code.mainSources()::contains)
                .limit(MOST_FILES)
                .forEach(path -> drafts.addAll(of(path, code, hints)));
        return drafts;
    }

    private static List<Draft> of(String path, CodeBase code, Hints hints) {
        var drafts = new ArrayList<Draft>();
        try {
            var analysis = code.analyze(code.moduleOf(path).orElseThrow(), Set.of(path));
            var file = new TypedFile(analysis, analysis.unit(path).orElseThrow());
            analysis.problems().stream()
                    .flatMap(problem -> Complaint.of(code, file, problem, hints).stream())
                    .forEach(complaint -> ask(path, complaint, drafts));
        } catch (CompilerFailure nothingKnown) {
            return List.of();
        }
        return drafts;
    }

    private static void ask(String path, Complaint complaint, List<Draft> drafts) {
        for (var mend : Mends.all()) {
            for (var suggestion : mend.suggest(complaint)) {
                int size = suggestion.edits().stream()
                        .mapToInt(edit -> Math.abs(edit.replacement().length() - (edit.end() - edit.start())))
                        .sum();
                drafts.add(Draft.of(
                        mend.name(),
                        path,
                        complaint.problem().line(),
                        suggestion.edits(),
                        suggestion.closeness() * HALF_LIFE / (HALF_LIFE + size),
                        suggestion.explanation()));
            }
        }
    }
}
