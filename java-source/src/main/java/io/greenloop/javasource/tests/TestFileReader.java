package io.greenloop.javasource.tests;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.ParsedFile;
import io.greenloop.javasource.tests.Assertion.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Reads test files by their syntax alone, so that no class path is needed. */
public final class TestFileReader extends TreeScanner<Void, String> {

    private static final String SPY = "spy ";
    private static final Pattern MOCK_CALL =
            Pattern.compile("mock|spy|mockStatic|mockConstruction|createMock|createNiceMock|niceMock|strictMock|mockk");
    private static final Pattern MOCK_ANNOTATION =
            Pattern.compile("Mock|MockBean|MockitoBean|Mocked|Spy|SpyBean|MockitoSpyBean|Injectable");

    private final ParsedFile file;
    private final Map<String, TestMethod> methods = new TreeMap<>();
    private final List<String> off = new ArrayList<>();
    private final List<String> offSometimes = new ArrayList<>();
    private final Set<String> mocks = new TreeSet<>();

    private TestFileReader(ParsedFile file) {
        this.file = file;
    }

    /** What a file promises; one that cannot be parsed promises nothing. */
    public static TestFile read(String text) {
        return ParsedFile.of(text)
                .map(file -> {
                    var reader = new TestFileReader(file);
                    reader.scan(file.unit(), "");
                    return new TestFile(reader.methods, reader.off, reader.offSometimes, reader.mocks);
                })
                .orElse(TestFile.NONE);
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
        var annotations = new TestAnnotations(tree.getModifiers());
        off.addAll(annotations.off());
        offSometimes.addAll(annotations.offSometimes());
        if (tree.getKind() == Tree.Kind.CLASS && tree.getModifiers().getFlags().contains(Modifier.ABSTRACT)) {
            offSometimes.add("abstract class " + tree.getSimpleName());
        }
        return super.visitClass(tree, outer + tree.getSimpleName() + ".");
    }

    @Override
    public Void visitMethod(MethodTree tree, String outer) {
        var annotations = new TestAnnotations(tree.getModifiers());
        var body = new TestBody(file);
        body.read(tree);
        var assertions = new ArrayList<>(body.assertions());
        annotations.expected().ifPresent(type -> assertions.add(expected(type, file.line(tree))));
        var deadlines = new TreeMap<>(body.deadlines());
        deadlines.putAll(annotations.deadlines());
        var parameters = tree.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(", ", "(", ")"));
        methods.put(
                outer + tree.getName() + parameters,
                new TestMethod(
                        annotations.isTest(tree.getName().toString()),
                        annotations.off(),
                        annotations.offSometimes(),
                        body.skips(),
                        assertions,
                        deadlines,
                        annotations.cases(),
                        body.calls(),
                        String.valueOf(tree.getBody()).replaceAll("\\s+", ""),
                        file.line(tree)));
        return super.visitMethod(tree, outer);
    }

    private static Assertion expected(ExpressionTree type, int line) {
        var broad = type.toString().matches("(?:java\\.lang\\.)?(?:Exception|Throwable|RuntimeException)\\.class");
        return new Assertion(
                "throws",
                broad ? Strength.PART : Strength.EXACT,
                "the test",
                type.toString(),
                0,
                "expected = " + type,
                line,
                Setting.PLAIN);
    }

    @Override
    public Void visitVariable(VariableTree tree, String outer) {
        for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
            var name = annotation.getAnnotationType().toString();
            if (MOCK_ANNOTATION
                            .matcher(name.substring(name.lastIndexOf('.') + 1))
                            .matches()
                    && tree.getType() != null) {
                mocks.add((name.contains("Spy") ? SPY : "")
                        + tree.getType().toString().replaceFirst("<.*", ""));
            }
        }
        return super.visitVariable(tree, outer);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, String outer) {
        var call = ChainStyle.name(tree.getMethodSelect());
        if (MOCK_CALL.matcher(call).matches() && !tree.getArguments().isEmpty()) {
            var mocked = tree.getArguments().get(0);
            var name =
                    mocked instanceof NewClassTree made ? made.getIdentifier().toString() : mocked.toString();
            mocks.add((call.equals("spy") ? SPY : "")
                    + name.replaceFirst("\\.class$", "").replaceFirst("<.*", ""));
        }
        return super.visitMethodInvocation(tree, outer);
    }
}
