package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.javasource.edit.Variable;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/** The variables that a piece of code reads, writes and declares. */
final class Mentions extends TreePathScanner<Void, Void> {

    private static final Set<Kind> STEPS =
            Set.of(Kind.POSTFIX_INCREMENT, Kind.POSTFIX_DECREMENT, Kind.PREFIX_INCREMENT, Kind.PREFIX_DECREMENT);

    private static final Set<ElementKind> VARIABLES = Set.of(
            ElementKind.FIELD,
            ElementKind.ENUM_CONSTANT,
            ElementKind.PARAMETER,
            ElementKind.LOCAL_VARIABLE,
            ElementKind.EXCEPTION_PARAMETER,
            ElementKind.RESOURCE_VARIABLE,
            ElementKind.BINDING_VARIABLE);

    private final TypedFile file;
    private final Map<String, TypeMirror> named = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private boolean hasJump;

    private Mentions(TypedFile file) {
        this.file = file;
    }

    /** Asked of the same code for every gap that it might fill, so that it is read once. */
    static Mentions in(TypedFile file, TreePath path) {
        var known = file.derived(Known.class, first -> new Known()).byTree;
        var mentions = known.get(path.getLeaf());
        if (mentions == null) {
            mentions = new Mentions(file);
            mentions.scan(path, null);
            known.put(path.getLeaf(), mentions);
        }
        return mentions;
    }

    private static final class Known {
        private final Map<Tree, Mentions> byTree = new IdentityHashMap<>();
    }

    /** Every variable named by itself, with its type. */
    Map<String, TypeMirror> named() {
        return named;
    }

    /** What is assigned or counted on. */
    Set<String> written() {
        return written;
    }

    /** All names, those that are declared there too. */
    Set<String> all() {
        var all = new HashSet<>(named.keySet());
        all.addAll(declared);
        return all;
    }

    /** Whether it may leave before its end. */
    boolean hasJump() {
        return hasJump;
    }

    /** Whether the code means the same where these variables are in scope. */
    boolean fit(List<Variable> scope) {
        return named.entrySet().stream()
                .filter(entry -> !declared.contains(entry.getKey()))
                .allMatch(entry -> scope.stream()
                        .filter(variable -> variable.name().equals(entry.getKey()))
                        .findFirst()
                        .filter(variable -> file.isSameType(variable.type(), entry.getValue()))
                        .isPresent());
    }

    /** Whether it would declare what is declared already. */
    boolean clashes(List<Variable> scope) {
        return scope.stream()
                .filter(variable ->
                        variable.kind() == Variable.Kind.LOCAL || variable.kind() == Variable.Kind.PARAMETER)
                .anyMatch(variable -> declared.contains(variable.name()));
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        hasJump |= Jumps.isJump(tree);
        return super.scan(tree, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        var name = tree.getName().toString();
        if (!name.equals("this") && !name.equals("super")) {
            file.element(getCurrentPath())
                    .filter(element -> VARIABLES.contains(element.getKind()))
                    .ifPresent(element -> named.put(name, element.asType()));
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        declared.add(tree.getName().toString());
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        write(tree.getVariable());
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        write(tree.getVariable());
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
        if (STEPS.contains(tree.getKind())) {
            write(tree.getExpression());
        }
        return super.visitUnary(tree, nothing);
    }

    private void write(Tree target) {
        written.add(target.toString().replaceFirst("^this\\.", "").replaceFirst("\\[.*", ""));
    }
}
