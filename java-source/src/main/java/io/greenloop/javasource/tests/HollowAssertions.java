package io.greenloop.javasource.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the methods of a test file that are called like assertions, and stand before those of the library, and can never fail. */
final class HollowAssertions {

    private static final Pattern NAME = Pattern.compile("(?:assert|fail|verify|expect)\\w*");
    /** What a method calls may fail for it, if it is not known to do nothing. */
    private static final Pattern CAN_FAIL = Pattern.compile(
            "\\bthrow\\b|\\bassert\\b|\\b(?!(?:valueOf|toString|hashCode|equals|getClass|print|println|printf|format"
                    + "|debug|info|trace|nanoTime|currentTimeMillis|if|for|while|switch|synchronized|return)\\()\\w++\\(");

    private final Set<String> names = new HashSet<>();
    private final Set<String> types = new HashSet<>(Set.of("this"));

    HollowAssertions(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                types.add(type.getSimpleName().toString());
                return super.visitClass(type, nothing);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (isHollow(method)) {
                    names.add(method.getName().toString());
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    private static boolean isHollow(MethodTree method) {
        return method.getBody() != null
                && !method.getParameters().isEmpty()
                && NAME.matcher(method.getName()).matches()
                && !CAN_FAIL.matcher(method.getBody().toString()).find();
    }

    /** Whether this calls one of them. */
    boolean has(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && names.contains(ChainStyle.name(call.getMethodSelect()))
                && (call.getMethodSelect() instanceof IdentifierTree
                        || ChainStyle.receiver(call)
                                .filter(receiver -> types.contains(receiver.toString()))
                                .isPresent());
    }
}
