package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import javax.lang.model.element.Element;

/** Says whether a method calls itself. */
final class Recursion extends TreePathScanner<Boolean, Element> {

    private final TypedFile file;

    private Recursion(TypedFile file) {
        this.file = file;
    }

    static boolean isIn(TypedFile file, TreePath method) {
        return file.element(method)
                .map(itself -> Boolean.TRUE.equals(new Recursion(file).scan(method, itself)))
                .orElse(false);
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree tree, Element itself) {
        boolean calls = file.element(getCurrentPath()).filter(itself::equals).isPresent();
        return calls || Boolean.TRUE.equals(super.visitMethodInvocation(tree, itself));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
}
