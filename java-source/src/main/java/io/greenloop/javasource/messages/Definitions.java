package io.greenloop.javasource.messages;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Where the names in a unit get their text from: first values, pieces appended to builders, and one-line helpers. */
final class Definitions extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final Map<Element, TreePath> initialValues = new HashMap<>();
    private final Map<Element, List<TreePath>> appended = new HashMap<>();
    private final Map<Element, TreePath> returnedByHelper = new HashMap<>();

    private Definitions(Trees trees) {
        this.trees = trees;
    }

    static Definitions in(CompilationUnitTree unit, Trees trees) {
        var definitions = new Definitions(trees);
        definitions.scan(unit, null);
        return definitions;
    }

    Optional<TreePath> initialValue(Element variable) {
        return Optional.ofNullable(initialValues.get(variable));
    }

    /** What is appended to a builder held in a variable, in the order of the text. */
    List<TreePath> appendedTo(Element variable) {
        return appended.getOrDefault(variable, List.of());
    }

    /** The expression that a method consists of, when it consists of one. */
    Optional<TreePath> returnedBy(Element method) {
        return Optional.ofNullable(returnedByHelper.get(method));
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        var variable = trees.getElement(getCurrentPath());
        if (variable != null && tree.getInitializer() != null) {
            initialValues.put(variable, new TreePath(getCurrentPath(), tree.getInitializer()));
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        var method = trees.getElement(getCurrentPath());
        var body = tree.getBody();
        if (method != null
                && body != null
                && body.getStatements().size() == 1
                && body.getStatements().get(0) instanceof ReturnTree statement
                && statement.getExpression() != null) {
            var inside = new TreePath(new TreePath(getCurrentPath(), body), statement);
            returnedByHelper.put(method, new TreePath(inside, statement.getExpression()));
        }
        return super.visitMethod(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        // Inner calls first: sb.append(a).append(b) is read from the left.
        super.visitMethodInvocation(tree, nothing);
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("append")
                && !tree.getArguments().isEmpty()) {
            var builder = trees.getElement(new TreePath(getCurrentPath(), rootOf(select.getExpression())));
            if (builder != null && isBuilder(builder.asType().toString())) {
                appended.computeIfAbsent(builder, key -> new ArrayList<>())
                        .add(new TreePath(getCurrentPath(), tree.getArguments().get(0)));
            }
        }
        return null;
    }

    static boolean isBuilder(String type) {
        return type.equals("java.lang.StringBuilder") || type.equals("java.lang.StringBuffer");
    }

    private static Tree rootOf(ExpressionTree chain) {
        ExpressionTree root = chain;
        while (root instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            root = select.getExpression();
        }
        return root;
    }
}
