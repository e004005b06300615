package io.greenloop.gates;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the test classes in a file promise: which tests there are, which are switched off, and what they assert. */
record TestFacts(Map<String, TestMethod> methods, boolean classDisabled) {

    private static final Pattern TEST = Pattern.compile(
            "(?:.*\\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|ArchTest|QuarkusTest)");
    private static final Pattern OFF = Pattern.compile("(?:.*\\.)?(?:Disabled\\w*|Ignore|DisabledIf\\w*)");
    private static final Pattern ASSERTION =
            Pattern.compile("(?:assert|verify|expect|fail)\\w*|is\\w*|has\\w*|contains\\w*"
                    + "|does\\w*|matches\\w*|satisfies\\w*|andExpect|body|statusCode");

    TestFacts {
        methods = Map.copyOf(methods);
    }

    /** One method: whether it is a test, whether it is switched off, and its assertions as written, in order. */
    record TestMethod(boolean isTest, boolean isOff, List<String> assertions, int line) {

        TestMethod {
            assertions = List.copyOf(assertions);
        }
    }

    /** Reads a test file by its syntax alone; one that cannot be parsed promises nothing. */
    static TestFacts of(String path, Optional<String> text) {
        if (text.isEmpty()) {
            return new TestFacts(Map.of(), false);
        }
        try (var analyzer = new SourceAnalyzer()) {
            return read(analyzer.analyze(SourceSet.of(Map.of(path, text.get()))));
        }
    }

    private static TestFacts read(Analysis analysis) {
        var methods = new TreeMap<String, TestMethod>();
        var disabled = new boolean[1];
        for (var unit : analysis.units()) {
            new TreeScanner<Void, String>() {
                @Override
                public Void visitClass(ClassTree tree, String outer) {
                    disabled[0] |= isOff(tree.getModifiers());
                    return super.visitClass(tree, outer + tree.getSimpleName() + ".");
                }

                @Override
                public Void visitMethod(MethodTree tree, String outer) {
                    var isTest = names(tree.getModifiers())
                                    .anyMatch(name -> TEST.matcher(name).matches())
                            || tree.getName().toString().startsWith("test");
                    methods.put(
                            outer + tree.getName() + tree.getParameters(),
                            new TestMethod(
                                    isTest, isOff(tree.getModifiers()), assertions(tree), analysis.line(unit, tree)));
                    return super.visitMethod(tree, outer);
                }
            }.scan(unit, "");
        }
        return new TestFacts(methods, disabled[0]);
    }

    private static boolean isOff(ModifiersTree modifiers) {
        return names(modifiers).anyMatch(name -> OFF.matcher(name).matches())
                || modifiers.getAnnotations().stream()
                        .flatMap(annotation -> annotation.getArguments().stream())
                        .anyMatch(
                                argument -> argument.toString().replace(" ", "").equals("enabled=false"));
    }

    private static Stream<String> names(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .map(Object::toString);
    }

    private static List<String> assertions(MethodTree method) {
        var assertions = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
                var select = tree.getMethodSelect();
                var name = select instanceof MemberSelectTree member
                        ? member.getIdentifier().toString()
                        : select.toString();
                if (ASSERTION.matcher(name).matches()) {
                    assertions.add(tree.toString());
                }
                return super.visitMethodInvocation(tree, nothing);
            }
        }.scan(method.getBody(), null);
        return assertions;
    }

    /** Tests by name, of which one that is here and not there is gone. */
    Set<String> tests() {
        var tests = new TreeSet<String>();
        methods.forEach((name, method) -> {
            if (method.isTest()) {
                tests.add(name);
            }
        });
        return tests;
    }
}
