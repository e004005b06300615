package io.greenloop.javasource.tests;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds methods of a test file that are called like assertions, and stand before those of the library, and can never fail. */
final class HollowAssertions {

    private static final Pattern NAME = Pattern.compile("(?:assert|fail|verify|expect)\\w*");
    private static final Pattern CAN_FAIL = Pattern.compile("\\bthrow\\b|\\bassert\\b|\\b\\w+\\(");

    private HollowAssertions() {}

    static Set<String> in(CompilationUnitTree unit) {
        var names = new HashSet<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (isHollow(method)) {
                    names.add(method.getName().toString());
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return names;
    }

    /** What it calls may fail for it. */
    private static boolean isHollow(MethodTree method) {
        return method.getBody() != null
                && !method.getParameters().isEmpty()
                && NAME.matcher(method.getName()).matches()
                && !CAN_FAIL.matcher(method.getBody().toString()).find();
    }
}
