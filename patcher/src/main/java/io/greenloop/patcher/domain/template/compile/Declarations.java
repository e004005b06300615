package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import java.util.Optional;

/** Finds where a file declares a variable or a method. */
final class Declarations extends TreePathScanner<Void, Void> {

    private final TypedFile file;
    private final String name;
    private final int before;
    private TreePath found;

    private Declarations(TypedFile file, String name, int before) {
        this.file = file;
        this.name = name;
        this.before = before;
    }

    /** The nearest declaration of that name above an offset, or else the first of all below it. */
    static Optional<TreePath> of(TypedFile file, String name, int before) {
        var declarations = new Declarations(file, name, before);
        declarations.scan(file.unit(), null);
        return Optional.ofNullable(declarations.found);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        take(tree, tree.getName().toString());
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        take(tree, tree.getName().toString());
        return super.visitMethod(tree, nothing);
    }

    private void take(Tree tree, String declared) {
        boolean isNearer = found == null || file.start(tree) < before;
        boolean isMember = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        if (declared.equals(name) && file.isWritten(tree) && isNearer && (isMember || file.start(tree) < before)) {
            found = getCurrentPath();
        }
    }
}
