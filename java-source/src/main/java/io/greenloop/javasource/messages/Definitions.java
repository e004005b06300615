package io.greenloop.javasource.messages;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Where names get their text from: values, pieces appended to builders and strings, and what helpers return. Files around the
 * judged ones are read when one of their names is asked for, as far as their outline still says it.
 */
final class Definitions extends TreePathScanner<Void, Void> {

    private static final Set<String> APPENDING = Set.of("append", "insert");

    private final Analysis analysis;
    private final Trees trees;
    private final Map<Element, List<TreePath>> values = new HashMap<>();
    private final Map<Element, List<TreePath>> appended = new HashMap<>();
    private final Map<Element, List<TreePath>> returned = new HashMap<>();
    private final Set<Element> looked = new HashSet<>();
    private final Set<CompilationUnitTree> seen = new HashSet<>();
    private Element method;

    Definitions(Analysis analysis) {
        this.analysis = analysis;
        this.trees = analysis.trees();
        analysis.units().forEach(this::read);
    }

    /** What a variable is given, first value first. */
    List<TreePath> values(Element variable) {
        lookAround(variable);
        return values.getOrDefault(variable, List.of());
    }

    /** What is appended to a variable, in the order of the text. */
    List<TreePath> appendedTo(Element variable) {
        return appended.getOrDefault(variable, List.of());
    }

    /** What a method returns, in the order of the text. */
    List<TreePath> returnedBy(Element called) {
        lookAround(called);
        return returned.getOrDefault(called, List.of());
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        if (tree.getInitializer() != null) {
            note(values, trees.getElement(getCurrentPath()), tree.getInitializer());
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        var variable = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
        if (variable != null && variable.getKind() != ElementKind.METHOD) {
            note(values, variable, tree.getExpression());
        }
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        note(appended, trees.getElement(new TreePath(getCurrentPath(), tree.getVariable())), tree.getExpression());
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        return within(trees.getElement(getCurrentPath()), () -> super.visitMethod(tree, nothing));
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return within(null, () -> super.visitClass(tree, nothing));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return within(null, () -> super.visitLambdaExpression(tree, nothing));
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() != null) {
            note(returned, method, tree.getExpression());
        }
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        // Inner calls first: sb.append(a).append(b) is read from the left.
        super.visitMethodInvocation(tree, nothing);
        if (APPENDING.contains(Calls.name(tree)) && !tree.getArguments().isEmpty()) {
            var arguments = tree.getArguments();
            var builder = trees.getElement(new TreePath(getCurrentPath(), rootOf(tree)));
            if (builder != null && isBuilder(builder.asType().toString())) {
                note(appended, builder, arguments.get(arguments.size() - 1));
            }
        }
        return null;
    }

    /** To write a type costs more than to look at its name, and this is asked of every argument. */
    static boolean isString(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getSimpleName().contentEquals("String")
                && type.toString().equals("java.lang.String");
    }

    static boolean isBuilder(String type) {
        return type.equals("java.lang.StringBuilder")
                || type.equals("java.lang.StringBuffer")
                || type.equals("java.io.StringWriter");
    }

    private void note(Map<Element, List<TreePath>> where, Element what, ExpressionTree value) {
        if (what != null) {
            where.computeIfAbsent(what, key -> new ArrayList<>()).add(new TreePath(getCurrentPath(), value));
        }
    }

    private Void within(Element inside, Runnable scan) {
        var outer = method;
        method = inside;
        scan.run();
        method = outer;
        return null;
    }

    private void lookAround(Element wanted) {
        if (wanted.getKind() == ElementKind.LOCAL_VARIABLE || wanted.getKind() == ElementKind.PARAMETER) {
            return;
        }
        var outermost = Calls.outermostClass(wanted);
        if (outermost != null && looked.add(outermost)) {
            analysis.declarationOf(outermost).map(TreePath::getCompilationUnit).ifPresent(this::read);
        }
    }

    private void read(CompilationUnitTree unit) {
        if (seen.add(unit)) {
            scan(new TreePath(unit), null);
        }
    }

    private static Tree rootOf(ExpressionTree chain) {
        ExpressionTree root = chain;
        while (root instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            root = select.getExpression();
        }
        return root;
    }
}
