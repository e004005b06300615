package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.location.FaultLocator;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that could be proposed for one problem, ranked, with the compiler that checks it. For one thread at a time. */
final class Search implements AutoCloseable {

    private final CodeBase code;
    private final List<Draft> drafts;
    private final DraftCheck check;

    private Search(CodeBase code, List<Draft> drafts, DraftCheck check) {
        this.code = code;
        this.drafts = drafts;
        this.check = check;
    }

    static Search begin(CodeBase code, FailureGroup target, BaselineDetails baseline, long seed) {
        var drafts = drafts(code, target, baseline, seed);
        return new Search(code, drafts, new DraftCheck(code, target.kind()));
    }

    private static List<Draft> drafts(CodeBase code, FailureGroup target, BaselineDetails baseline, long seed) {
        if (target.kind() == FailureKind.DEPENDENCY_ERROR) {
            return DependencyDrafts.collect(target, code, seed);
        }
        var suspicion = FaultLocator.locate(target, baseline, code);
        var drafts = DraftCollector.collect(code, suspicion, Hints.of(target), ExpectedValues.of(target, code), seed);
        if (target.kind() != FailureKind.COMPILE_ERROR) {
            return drafts;
        }
        return Stream.concat(CombinedRepair.of(drafts, code).stream(), drafts.stream())
                .toList();
    }

    int size() {
        return drafts.size();
    }

    Draft draft(int position) {
        return drafts.get(position);
    }

    /** The difference that a draft makes; empty when it makes none or does not type-check. */
    Optional<String> diff(Draft draft) {
        var diff = new StringBuilder();
        for (var change : draft.changes().entrySet()) {
            var path = change.getKey();
            var before = code.text(path).orElseThrow();
            var after = TextEdit.apply(before, change.getValue());
            if (!check.passes(path, after)) {
                return Optional.empty();
            }
            diff.append(UnifiedDiffs.between(path, before, after));
        }
        return Optional.of(diff.toString()).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        code.close();
    }
}
