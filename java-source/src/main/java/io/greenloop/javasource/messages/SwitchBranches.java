package io.greenloop.javasource.messages;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** Finds what a branch of a switch gives as its result. */
final class SwitchBranches {

    private SwitchBranches() {}

    static List<TreePath> results(TreePath at, CaseTree branch) {
        var body = branch.getBody();
        if (body == null || body instanceof ThrowTree) {
            return List.of();
        }
        if (body instanceof BlockTree block) {
            return block.getStatements().stream()
                    .filter(YieldTree.class::isInstance)
                    .map(result -> TemplateReader.child(at, ((YieldTree) result).getValue()))
                    .toList();
        }
        return List.of(TemplateReader.child(at, body));
    }
}
