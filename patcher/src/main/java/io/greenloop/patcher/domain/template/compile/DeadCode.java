package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.List;

/** Code that can never run: a statement behind a jump, a catch of what is never thrown. */
final class DeadCode implements Mend {

    @Override
    public String name() {
        return "dead-code";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var file = complaint.site().file();
        if (complaint.is("unreachable.stmt")) {
            return complaint.around(StatementTree.class).stream()
                    .map(path -> Suggestion.of(
                            new Layout(file).without(path.getLeaf()),
                            0.7,
                            "%s could never run: it was dropped."
                                    .formatted(complaint.site().quote(path.getLeaf()))))
                    .toList();
        }
        boolean isCatch = complaint.is("except.never.thrown.in.try", "except.already.caught");
        return isCatch
                ? complaint.around(CatchTree.class).stream()
                        .filter(path -> ((TryTree) path.getParentPath().getLeaf())
                                                .getCatches()
                                                .size()
                                        > 1
                                || ((TryTree) path.getParentPath().getLeaf()).getFinallyBlock() != null)
                        .map(path -> Suggestion.of(
                                new TextEdit(
                                        file.text()
                                                .substring(0, file.start(path.getLeaf()))
                                                .stripTrailing()
                                                .length(),
                                        file.end(path.getLeaf()),
                                        ""),
                                0.8,
                                "A catch waited for what is never thrown: it was dropped."))
                        .toList()
                : List.of();
    }
}
