package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.patcher.domain.location.FaultLocator;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.template.Hints;
import java.util.List;

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
        var drafts = target.kind() == FailureKind.DEPENDENCY_ERROR
                ? DependencyDrafts.collect(target, code, seed)
                : DraftCollector.collect(code, FaultLocator.locate(target, baseline, code), Hints.of(target), seed);
        return new Search(code, drafts, new DraftCheck(code, target.kind()));
    }

    int size() {
        return drafts.size();
    }

    Draft draft(int position) {
        return drafts.get(position);
    }

    String textBefore(Draft draft) {
        return code.text(draft.path()).orElseThrow();
    }

    boolean passes(Draft draft, String changed) {
        return check.passes(draft, changed);
    }

    @Override
    public void close() {
        code.close();
    }
}
