package io.greenloop.testrunner.schema;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.testrunner.schema.Edit.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Takes a switch apart again. */
final class SwitchReader {

    private SwitchReader() {}

    static FoundSwitch expression(TreePath whole, ConditionalExpressionTree first) {
        var news = new LinkedHashMap<Integer, TreePath>();
        var form = whole.getLeaf() instanceof MethodInvocationTree ? Form.UPDATE : Form.EXPRESSION;
        ExpressionTree rest = first;
        var path = parentOf(whole, first);
        while (rest instanceof ConditionalExpressionTree conditional) {
            var number = Switches.number(conditional.getCondition());
            if (number.isEmpty()) {
                break;
            }
            path = new TreePath(path, conditional);
            news.put(number.get(), inside(path, conditional.getTrueExpression()));
            rest = conditional.getFalseExpression();
        }
        return new FoundSwitch(form, whole, news, Optional.of(inside(path, rest)));
    }

    private static TreePath parentOf(TreePath whole, ConditionalExpressionTree first) {
        if (whole.getLeaf() instanceof MethodInvocationTree call) {
            return new TreePath(whole, call.getArguments().get(0));
        }
        return whole;
    }

    /** What stands in the parentheses that the switch has put around it. */
    private static TreePath inside(TreePath parent, Tree parentheses) {
        return new TreePath(new TreePath(parent, parentheses), ((ParenthesizedTree) parentheses).getExpression());
    }

    static FoundSwitch statement(TreePath whole, IfTree first) {
        var news = new LinkedHashMap<Integer, TreePath>();
        if (first.getElseStatement() == null) {
            return insertion(whole, news);
        }
        Tree rest = first;
        var path = whole;
        while (rest instanceof IfTree question && number(question).isPresent()) {
            path = new TreePath(path, question);
            news.put(number(question).get(), new TreePath(path, question.getThenStatement()));
            rest = question.getElseStatement();
        }
        var block = new TreePath(path, rest);
        var old = new TreePath(block, ((BlockTree) rest).getStatements().get(0));
        return new FoundSwitch(Form.STATEMENT, whole, news, Optional.of(old));
    }

    private static FoundSwitch insertion(TreePath whole, Map<Integer, TreePath> news) {
        for (var statement : ((BlockTree) whole.getLeaf()).getStatements()) {
            var question = (IfTree) statement;
            var path = new TreePath(whole, question);
            news.put(number(question).orElseThrow(), new TreePath(path, question.getThenStatement()));
        }
        return new FoundSwitch(Form.INSERTION, whole, news, Optional.empty());
    }

    static Optional<Integer> number(IfTree question) {
        return question.getCondition() instanceof ParenthesizedTree condition
                ? Switches.number(condition.getExpression())
                : Optional.empty();
    }
}
