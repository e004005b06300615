package io.greenloop.testrunner.schema;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.greenloop.testrunner.compile.CompileTask;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says whose code must not be switched since it would not mean the same, or would not compile by itself. */
final class SwitchRules {

    private final CompileTask task;
    private final Trees trees;
    private final ExpressionRules expressions;
    private final StatementRules statements;

    SwitchRules(CompileTask task) {
        this.task = task;
        this.trees = task.trees();
        this.expressions = new ExpressionRules(trees, task.types());
        this.statements = new StatementRules(trees);
    }

    /** The numbers at fault in one switch of an attributed source without errors. */
    Set<Integer> broken(FoundSwitch found) {
        var broken = new HashSet<Integer>();
        found.news().forEach((number, code) -> {
            if (definesCode(code.getLeaf()) || !fits(found, code)) {
                broken.add(number);
            }
        });
        return broken;
    }

    private boolean fits(FoundSwitch found, TreePath code) {
        if (found.old().isEmpty()) {
            return statements.fitInserted(code);
        }
        var old = found.old().get();
        if (!thrown(code).containsAll(thrown(old))) {
            return false;
        }
        return switch (found.form()) {
            case EXPRESSION, UPDATE -> expressions.fit(found, old, code);
            case STATEMENT, INSERTION -> statements.fit(old, code);
        };
    }

    private Set<String> thrown(TreePath code) {
        return ThrownTypes.in(code, trees, task.types(), task.elements());
    }

    /** The compiler numbers lambdas and classes without a name: one more would rename the others. */
    private static boolean definesCode(Tree tree) {
        var found = new AtomicBoolean();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                found.set(true);
                return null;
            }

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                found.set(true);
                return null;
            }
        }.scan(tree, null);
        return found.get();
    }
}
