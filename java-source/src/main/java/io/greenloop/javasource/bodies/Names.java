package io.greenloop.javasource.bodies;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names that a piece of code uses, and what it does to variables that are not its own. */
final class Names extends TreeScanner<Void, Void> {

    private static final Set<String> APPENDING = Set.of("append", "insert");

    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final List<Effect> effects = new ArrayList<>();

    /** @param own whether it is written as a member, so that no local variable can be meant */
    private record Effect(String name, boolean own, String text) {}

    static Names in(Tree code) {
        var names = new Names();
        names.scan(code, null);
        return names;
    }

    Set<String> mentioned() {
        return mentioned;
    }

    /** Names of what is given a value or appended to and is declared elsewhere. */
    List<String> assigned() {
        return outside().map(Effect::name).distinct().toList();
    }

    /** How that is done to names that are not among the given, in the order of the text. */
    List<String> effects(Set<String> but) {
        return outside()
                .filter(effect -> !but.contains(effect.name()))
                .map(Effect::text)
                .toList();
    }

    private Stream<Effect> outside() {
        return effects.stream().filter(effect -> effect.own() || !declared.contains(effect.name()));
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        mentioned.add(tree.getName().toString());
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        mentioned.add(tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        mentioned.add(tree.getName().toString());
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        declared.add(tree.getName().toString());
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        note(tree.getVariable(), tree);
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        note(tree.getVariable(), tree);
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && APPENDING.contains(select.getIdentifier().toString())) {
            note(rootOf(tree), tree);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private void note(ExpressionTree target, Tree whole) {
        if (target instanceof IdentifierTree identifier) {
            effects.add(new Effect(identifier.getName().toString(), false, whole.toString()));
        } else if (target instanceof MemberSelectTree select) {
            effects.add(new Effect(select.getIdentifier().toString(), true, whole.toString()));
        }
    }

    private static ExpressionTree rootOf(ExpressionTree chain) {
        var root = chain;
        while (root instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            root = select.getExpression();
        }
        return root;
    }
}
