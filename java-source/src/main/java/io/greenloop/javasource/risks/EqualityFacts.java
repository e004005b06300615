package io.greenloop.javasource.risks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Finds classes whose equals and hashCode do not fit one another. */
final class EqualityFacts extends FactReader {

    EqualityFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        var equals = method(tree, "equals", 1);
        var hashCode = method(tree, "hashCode", 0);
        if (equals.isPresent() && hashCode.isEmpty()) {
            tell(equals.get(), "equals without hashCode in " + tree.getSimpleName());
        }
        if (equals.isPresent() && hashCode.isPresent()) {
            var hashed = fields(hashCode.get());
            hashed.removeAll(fields(equals.get()));
            if (!hashed.isEmpty() && !asksOthers(equals.get())) {
                tell(hashCode.get(), "hashCode of %s uses %s, equals does not".formatted(tree.getSimpleName(), hashed));
            }
        }
        return super.visitClass(tree, nothing);
    }

    private void tell(Tree place, String text) {
        note(Risk.EQUALS_WITHOUT_HASHCODE, place, text, RiskFact.News.WHEN_ADDED);
    }

    private static Optional<MethodTree> method(ClassTree type, String name, int parameters) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals(name)
                        && method.getParameters().size() == parameters
                        && !method.getModifiers().getFlags().contains(Modifier.STATIC)
                        && method.getBody() != null)
                .filter(method -> parameters == 0
                        || method.getParameters().get(0).getType().toString().matches("(?:java\\.lang\\.)?Object"))
                .findFirst();
    }

    private Set<String> fields(MethodTree method) {
        var names = new TreeSet<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                add(analysis().trees().getElement(getCurrentPath()));
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
                add(analysis().trees().getElement(getCurrentPath()));
                return super.visitMemberSelect(tree, nothing);
            }

            private void add(Element element) {
                if (element != null
                        && element.getKind() == ElementKind.FIELD
                        && !element.getModifiers().contains(Modifier.STATIC)
                        && !element.getSimpleName().contentEquals("this")
                        && !element.getSimpleName().contentEquals("super")) {
                    names.add(element.getSimpleName().toString());
                }
            }
        }.scan(new TreePath(getCurrentPath(), method), null);
        return names;
    }

    /** Whether other methods of the same object are asked, which may look at any field. */
    private static boolean asksOthers(MethodTree equals) {
        var asks = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
                var name = MemberFacts.name(tree.getMethodSelect());
                asks[0] |= !name.equals("getClass")
                        && !name.equals("equals")
                        && !name.startsWith("compare")
                        && !name.matches("isInstance|doubleToLongBits|floatToIntBits|deepEquals|isEquals|append");
                return super.visitMethodInvocation(tree, nothing);
            }
        }.scan(equals, null);
        return asks[0];
    }
}
