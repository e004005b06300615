package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What an expression needs around it to mean the same.
 *
 * @param needsItsClass whether it calls a method of the class around it, or names the object
 */
record FreeNames(Map<String, TypeMirror> variables, boolean needsItsClass) {

    /** Empty for an expression that changes something by itself, or declares something. */
    static Optional<FreeNames> of(TypedFile file, TreePath expression) {
        var reader = new Reader(file);
        reader.scan(expression, null);
        return reader.isPlain
                ? Optional.of(new FreeNames(Map.copyOf(reader.variables), reader.needsItsClass))
                : Optional.empty();
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final TypedFile file;
        private final Map<String, TypeMirror> variables = new HashMap<>();
        private boolean needsItsClass;
        private boolean isPlain = true;

        Reader(TypedFile file) {
            this.file = file;
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            boolean doesMore = tree instanceof AssignmentTree
                    || tree instanceof CompoundAssignmentTree
                    || tree instanceof LambdaExpressionTree
                    || tree instanceof SwitchExpressionTree
                    || tree instanceof ClassTree
                    || tree instanceof UnaryTree && tree.getKind().name().endsWith("CREMENT");
            isPlain &= !doesMore;
            return isPlain ? super.scan(tree, nothing) : null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            note(tree.getName().toString(), file.element(getCurrentPath()));
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            return scan(tree.getExpression(), nothing);
        }

        private void note(String name, Optional<Element> meaning) {
            if (meaning.isEmpty()) {
                isPlain = false;
                return;
            }
            boolean isObject = name.equals("this") || name.equals("super");
            if (isObject || meaning.get() instanceof ExecutableElement) {
                needsItsClass = true;
            } else if (meaning.get() instanceof VariableElement variable) {
                variables.put(name, variable.asType());
            }
        }
    }
}
