package io.greenloop.patcher.domain.search;

import static java.util.stream.Collectors.joining;

import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts drafts together that each mend one error of the compiler: code with two misspelt names does not build until both are
 * mended.
 */
final class CombinedRepair {

    private static final int MOST_TRIES = 300;

    private final CodeBase code;
    private final Map<String, List<TextEdit>> chosen = new LinkedHashMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private final List<Draft> parts = new ArrayList<>();

    private CombinedRepair(CodeBase code) {
        this.code = code;
    }

    /** The best drafts together; empty where one draft is enough or none helps. */
    static Optional<Draft> of(List<Draft> bestFirst, CodeBase code) {
        var repair = new CombinedRepair(code);
        bestFirst.forEach(draft -> repair.errors.computeIfAbsent(draft.path(), repair::errorsBefore));
        for (var draft : bestFirst.stream().limit(MOST_TRIES).toList()) {
            if (repair.errors.values().stream().anyMatch(count -> count > 0)) {
                repair.consider(draft);
            }
        }
        return repair.parts.size() < 2 ? Optional.empty() : Optional.of(repair.together());
    }

    /** None where the compiler breaks on the file: whether a draft mends one cannot be told. */
    private int errorsBefore(String path) {
        try {
            return code.problems(path).size();
        } catch (CompilerFailure nothingKnown) {
            return 0;
        }
    }

    private void consider(Draft draft) {
        var path = draft.path();
        var before = chosen.getOrDefault(path, List.of());
        var edits = new ArrayList<>(before);
        edits.addAll(draft.changes().get(path));
        if (errors.get(path) == 0 || TextEdit.overlap(before, draft.changes().get(path))) {
            return;
        }
        int left = errorsAfter(path, edits);
        if (left < errors.get(path)) {
            errors.put(path, left);
            chosen.put(path, edits);
            parts.add(draft);
        }
    }

    /** More than there can be where the draft breaks the compiler. */
    private int errorsAfter(String path, List<TextEdit> edits) {
        try {
            return code.problems(path, TextEdit.apply(code.text(path).orElseThrow(), edits))
                    .size();
        } catch (CompilerFailure nothingKnown) {
            return Integer.MAX_VALUE;
        }
    }

    private Draft together() {
        var first = parts.get(0);
        var templates = new LinkedHashSet<String>();
        parts.forEach(part -> templates.add(part.template()));
        return new Draft(
                String.join("+", templates),
                first.path(),
                first.line(),
                new TreeMap<>(chosen),
                first.score() + 1,
                parts.stream().map(Draft::explanation).distinct().collect(joining(" ")));
    }
}
