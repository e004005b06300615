package io.greenloop.javasource.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Says why nobody finds the tests of a class, where it is not the one that its file is named after. */
final class UnfoundTests {

    private static final Pattern FOUND =
            Pattern.compile("Test\\w*|\\w*Tests?|\\w*TestCase|IT\\w*|\\w*IT|\\w*ITCase|\\w*Spec");

    private final Set<String> extended = new HashSet<>();
    private final boolean hasFound;

    UnfoundTests(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getExtendsClause() != null) {
                    extended.add(TestFileReader.bare(type.getExtendsClause()));
                }
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        hasFound = unit.getTypeDecls().stream()
                .anyMatch(type -> type instanceof ClassTree declared
                        && FOUND.matcher(declared.getSimpleName()).matches());
    }

    /**
     * Why the tests of a class are not found; empty where they may be. Whoever extends it has them found; of a class with a runner nobody should ask.
     *
     * @param outer the names of the classes around it, each with a dot
     */
    Optional<String> why(ClassTree type, String outer, TestAnnotations annotations) {
        var name = type.getSimpleName().toString();
        var isInherited = type.getKind() == Tree.Kind.INTERFACE
                || type.getModifiers().getFlags().contains(Modifier.ABSTRACT)
                || extended.contains(name);
        if (isInherited) {
            return Optional.empty();
        }
        if (name.isEmpty()) {
            return Optional.of("a class without a name");
        }
        if (outer.isEmpty()) {
            return hasFound && !FOUND.matcher(name).matches()
                    ? Optional.of("a class by whose name the build does not know it for a test")
                    : Optional.empty();
        }
        return annotations.isNested() ? Optional.empty() : Optional.of("a class inside of another without @Nested");
    }
}
