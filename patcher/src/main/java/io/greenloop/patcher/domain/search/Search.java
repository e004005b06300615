package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.location.FaultLocator;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that could be proposed for one problem, ranked, with the compiler that checks it. For one thread at a time. */
final class Search implements AutoCloseable {

    private final CodeBase code;
    private final List<Draft> drafts;
    private final DraftCheck check;
    private final FailureKind kind;

    private Search(CodeBase code, List<Draft> drafts, DraftCheck check, FailureKind kind) {
        this.kind = kind;
        this.code = code;
        this.drafts = drafts;
        this.check = check;
    }

    static Search begin(CodeBase code, FailureGroup target, BaselineDetails baseline, long seed) {
        var drafts = drafts(code, target, baseline, seed);
        return new Search(code, drafts, new DraftCheck(code, target), target.kind());
    }

    private static List<Draft> drafts(CodeBase code, FailureGroup target, BaselineDetails baseline, long seed) {
        if (target.kind() == FailureKind.DEPENDENCY_ERROR) {
            return DependencyDrafts.collect(target, code, seed);
        }
        var suspicion = FaultLocator.locate(target, baseline, code);
        var hints = Hints.of(target, code);
        var drafts = new ArrayList<>(RevertDrafts.collect(code, suspicion));
        drafts.addAll(DraftCollector.collect(code, suspicion, hints, ExpectedValues.of(target, code), seed));
        if (target.kind() == FailureKind.COMPILE_ERROR) {
            drafts.addAll(MendDrafts.collect(code, suspicion, hints));
        }
        drafts.sort(Draft.bestFirst(seed));
        if (target.kind() == FailureKind.COMPILE_ERROR) {
            CombinedRepair.of(drafts, code).ifPresent(combined -> drafts.add(0, combined));
        }
        return List.copyOf(drafts);
    }

    /** Whether tests say what a change is worth, rather than the compiler or a repository. */
    boolean isOfTests() {
        return kind != FailureKind.COMPILE_ERROR && kind != FailureKind.DEPENDENCY_ERROR;
    }

    int size() {
        return drafts.size();
    }

    Draft draft(int position) {
        return drafts.get(position);
    }

    /** The difference that a draft makes; empty when it makes none or does not type-check. */
    Optional<String> diff(Draft draft) {
        var changed = new TreeMap<String, String>();
        draft.changes()
                .forEach((path, edits) ->
                        changed.put(path, TextEdit.apply(code.text(path).orElseThrow(), edits)));
        if (!check.passes(changed)) {
            return Optional.empty();
        }
        var diff = new StringBuilder();
        changed.forEach((path, after) ->
                diff.append(UnifiedDiffs.between(path, code.text(path).orElseThrow(), after)));
        return Optional.of(diff.toString()).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        code.close();
    }
}
