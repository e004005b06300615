package io.greenloop.javasource.tests;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the demands of one body that are gathered, and that nobody asks for in the end. */
final class SoftAssertions {

    private static final Pattern GATHERS = Pattern.compile("(?:\\w+\\.)*(?:BDD)?SoftAssertions");

    private final Set<String> made = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    SoftAssertions(Tree body) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void nothing) {
                if (gathers(tree.getInitializer())) {
                    made.add(tree.getName().toString());
                }
                return super.visitVariable(tree, nothing);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
                // Whoever else is handed the collector may ask it.
                var isHarmless = tree.getExpression() instanceof IdentifierTree
                        && !tree.getIdentifier().contentEquals("assertAll");
                return isHarmless ? null : super.visitMemberSelect(tree, nothing);
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                asked.add(tree.getName().toString());
                return null;
            }
        }.scan(body, null);
    }

    private static boolean gathers(Tree tree) {
        return tree instanceof NewClassTree maker
                && maker.getClassBody() == null
                && GATHERS.matcher(maker.getIdentifier().toString()).matches();
    }

    /** Whether a demand is one of them. */
    boolean has(Tree demand) {
        var at = demand;
        while (at instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            at = select.getExpression();
        }
        return gathers(at)
                || at instanceof IdentifierTree name
                        && made.contains(name.getName().toString())
                        && !asked.contains(name.getName().toString());
    }
}
