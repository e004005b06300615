package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Gathers the expressions of a file that could be used elsewhere in it. */
final class DonorScanner extends TreePathScanner<Void, Void> {

    private static final int LONGEST = 90;

    private static final Set<Kind> KINDS = Set.of(
            Kind.METHOD_INVOCATION,
            Kind.NEW_CLASS,
            Kind.MEMBER_SELECT,
            Kind.ARRAY_ACCESS,
            Kind.INSTANCE_OF,
            Kind.CONDITIONAL_EXPRESSION,
            Kind.CONDITIONAL_AND,
            Kind.CONDITIONAL_OR,
            Kind.LOGICAL_COMPLEMENT,
            Kind.UNARY_MINUS,
            Kind.PLUS,
            Kind.MINUS,
            Kind.MULTIPLY,
            Kind.DIVIDE,
            Kind.REMAINDER,
            Kind.AND,
            Kind.OR,
            Kind.LESS_THAN,
            Kind.LESS_THAN_EQUAL,
            Kind.GREATER_THAN,
            Kind.GREATER_THAN_EQUAL,
            Kind.EQUAL_TO,
            Kind.NOT_EQUAL_TO);

    private final TypedFile file;
    private final List<Donor> donors = new ArrayList<>();

    DonorScanner(TypedFile file) {
        this.file = file;
    }

    List<Donor> donors() {
        scan(file.unit(), null);
        return donors;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree instanceof ExpressionTree
                && KINDS.contains(tree.getKind())
                && getCurrentPath() != null
                && file.isWritten(tree)
                && file.end(tree) - file.start(tree) <= LONGEST) {
            add(new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, nothing);
    }

    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        return null;
    }

    private void add(TreePath path) {
        boolean isStatement = path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
        var type = file.type(path).filter(DonorScanner::isValue);
        boolean isVariable = path.getLeaf().getKind() != Kind.MEMBER_SELECT
                || file.element(path).filter(VariableElement.class::isInstance).isPresent();
        if (isStatement || type.isEmpty() || !isVariable) {
            return;
        }
        FreeNames.of(file, path)
                .ifPresent(names -> donors.add(new Donor(
                        new Written(file.source(path.getLeaf()), Binding.of(path.getLeaf())),
                        type.get(),
                        file.start(path.getLeaf()),
                        names.variables(),
                        names.needsItsClass() ? DonorIndex.home(path, file) : -1)));
    }

    private static boolean isValue(TypeMirror type) {
        return type.getKind() != TypeKind.VOID && type.getKind() != TypeKind.NULL;
    }
}
