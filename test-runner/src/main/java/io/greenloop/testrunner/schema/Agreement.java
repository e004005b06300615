package io.greenloop.testrunner.schema;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.greenloop.testrunner.schema.Edit.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;

/**
 * Walks through a source and through the same with switches, both attributed, and holds each type and each member that is named
 * against the other: where a switch has changed what the code around it means, it is at fault.
 */
final class Agreement {

    /** The compiler numbers captured types as it goes. */
    private static final Pattern CAPTURE = Pattern.compile("capture#\\d+");

    private final Trees oldTrees;
    private final Trees newTrees;
    private final List<FoundSwitch> switches = new ArrayList<>();
    private final Set<Integer> atFault = new HashSet<>();

    Agreement(Trees oldTrees, Trees newTrees) {
        this.oldTrees = oldTrees;
        this.newTrees = newTrees;
    }

    void compare(CompilationUnitTree old, CompilationUnitTree composed) {
        compareMembers(new TreePath(old), new TreePath(composed), old.getTypeDecls(), composed.getTypeDecls());
    }

    List<FoundSwitch> switches() {
        return List.copyOf(switches);
    }

    Set<Integer> atFault() {
        return Set.copyOf(atFault);
    }

    private void compareMembers(TreePath old, TreePath composed, List<? extends Tree> olds, List<? extends Tree> news) {
        for (int i = 0; i < olds.size(); i++) {
            var oldPath = new TreePath(old, olds.get(i));
            var newPath = new TreePath(composed, news.get(i));
            if (numbersIn(news.get(i)).isEmpty()) {
                continue;
            }
            if (olds.get(i) instanceof ClassTree oldClass && news.get(i) instanceof ClassTree newClass) {
                compareMembers(oldPath, newPath, oldClass.getMembers(), newClass.getMembers());
            } else if (olds.get(i) instanceof MethodTree) {
                agrees(oldPath, newPath);
            }
        }
    }

    /** False where the two differ and nothing below is to blame for it. */
    private boolean agrees(TreePath old, TreePath maybeSwitch) {
        var composed = behind(maybeSwitch);
        // The children always, so that every switch is found.
        var same = childrenAgree(old, composed)
                && old.getLeaf().getKind() == composed.getLeaf().getKind()
                && fact(oldTrees, old).equals(fact(newTrees, composed));
        if (same) {
            return true;
        }
        var numbers = numbersIn(maybeSwitch.getLeaf());
        atFault.addAll(numbers);
        return !numbers.isEmpty();
    }

    private boolean childrenAgree(TreePath old, TreePath composed) {
        var olds = ParsedSource.children(old.getLeaf());
        var news = new ArrayList<TreePath>();
        for (var child : ParsedSource.children(composed.getLeaf())) {
            var path = new TreePath(composed, child);
            var found = FoundSwitch.at(path).filter(what -> what.form() == Form.INSERTION);
            found.ifPresent(switches::add);
            if (found.isEmpty()) {
                news.add(path);
            }
        }
        if (olds.size() != news.size()) {
            return false;
        }
        var agree = true;
        for (int i = 0; i < olds.size(); i++) {
            agree &= agrees(new TreePath(old, olds.get(i)), news.get(i));
        }
        return agree;
    }

    /** What was there before, where a switch is there now. */
    private TreePath behind(TreePath path) {
        var found = FoundSwitch.at(path);
        if (found.isEmpty() || found.get().old().isEmpty()) {
            return path;
        }
        switches.add(found.get());
        return behind(found.get().old().get());
    }

    private static String fact(Trees trees, TreePath path) {
        var type = trees.getTypeMirror(path);
        var element = switch (path.getLeaf().getKind()) {
            case IDENTIFIER, MEMBER_SELECT, METHOD_INVOCATION, NEW_CLASS, MEMBER_REFERENCE -> trees.getElement(path);
            default -> null;
        };
        return CAPTURE.matcher(type + " " + named(element)).replaceAll("capture");
    }

    private static String named(Element element) {
        return element == null ? "" : element + " of " + Objects.toString(element.getEnclosingElement());
    }

    private static Set<Integer> numbersIn(Tree tree) {
        var numbers = new HashSet<Integer>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitConditionalExpression(ConditionalExpressionTree conditional, Void nothing) {
                Switches.number(conditional.getCondition()).ifPresent(numbers::add);
                return super.visitConditionalExpression(conditional, nothing);
            }

            @Override
            public Void visitIf(com.sun.source.tree.IfTree question, Void nothing) {
                SwitchReader.number(question).ifPresent(numbers::add);
                return super.visitIf(question, nothing);
            }
        }.scan(tree, null);
        return numbers;
    }
}
