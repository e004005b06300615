package io.greenloop.testrunner.schema;

import com.sun.source.util.TreePath;
import java.util.Map;
import java.util.Optional;

/**
 * A switch as it stands in an attributed source.
 *
 * @param whole the parentheses, call or block around it
 * @param news by number; blocks where it is a switch between statements
 * @param old empty where there was nothing before
 */
record FoundSwitch(Edit.Form form, TreePath whole, Map<Integer, TreePath> news, Optional<TreePath> old) {

    /** Reads the switch that begins at a tree, if one does. */
    static Optional<FoundSwitch> at(TreePath path) {
        var expression = Switches.expressionIn(path.getLeaf());
        if (expression.isPresent()) {
            return Optional.of(SwitchReader.expression(path, expression.get()));
        }
        return Switches.statementIn(path.getLeaf()).map(question -> SwitchReader.statement(path, question));
    }
}
