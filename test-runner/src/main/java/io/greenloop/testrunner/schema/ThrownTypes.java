package io.greenloop.testrunner.schema;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The checked exceptions that code can throw: to catch one that nothing throws is an error. */
final class ThrownTypes extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final Types types;
    private final TypeMirror unchecked;
    private final TypeMirror error;
    private final Set<String> thrown = new HashSet<>();

    private ThrownTypes(Trees trees, Types types, Elements elements) {
        this.trees = trees;
        this.types = types;
        this.unchecked = elements.getTypeElement("java.lang.RuntimeException").asType();
        this.error = elements.getTypeElement("java.lang.Error").asType();
    }

    static Set<String> in(TreePath code, Trees trees, Types types, Elements elements) {
        var search = new ThrownTypes(trees, types, elements);
        search.scan(code, null);
        return search.thrown;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        addDeclared();
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        addDeclared();
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void nothing) {
        add(trees.getTypeMirror(new TreePath(getCurrentPath(), tree.getExpression())));
        return super.visitThrow(tree, nothing);
    }

    private void addDeclared() {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
            called.getThrownTypes().forEach(this::add);
        }
    }

    private void add(TypeMirror type) {
        if (!types.isSubtype(type, unchecked) && !types.isSubtype(type, error)) {
            thrown.add(type.toString());
        }
    }
}
