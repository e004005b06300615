package io.greenloop.javasource.tests;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Reads test files by their syntax alone, so that no class path is needed. */
public final class TestFileReader extends TreeScanner<Void, String> {

    private static final String SPY = "spy ";
    private static final String SUBCLASS = "subclass ";
    /** What may keep tests from running, or their failures from being seen. */
    private static final Pattern INTERFERES = Pattern.compile(
            "(?:\\w++\\.)*+(?:TestExecutionExceptionHandler|LifecycleMethodExecutionExceptionHandler|InvocationInterceptor|ExecutionCondition"
                    + "|IRetryAnalyzer|IHookable|IAnnotationTransformer|IMethodInterceptor)");

    private static final Pattern MOCK_CALL =
            Pattern.compile("mock|spy|mockStatic|mockConstruction|createMock|createNiceMock|niceMock|strictMock|mockk");
    private static final Pattern MOCK_ANNOTATION =
            Pattern.compile("Mock|MockBean|MockitoBean|Mocked|Spy|SpyBean|MockitoSpyBean|Injectable");

    private final ParsedFile file;
    private final Map<String, TestMethod> methods = new TreeMap<>();
    private final List<String> off = new ArrayList<>();
    private final List<String> offSometimes = new ArrayList<>();
    private final Set<String> mocks = new TreeSet<>();
    private final HollowAssertions hollow;
    private final UnfoundTests unfoundTests;
    private final CaseSources sources;
    private NamedValues values;
    /** Why the tests of the class at hand are never found; empty where they are. */
    private Optional<String> unfound = Optional.empty();

    private boolean isOfRunner;

    private TestFileReader(ParsedFile file) {
        this.file = file;
        this.hollow = new HollowAssertions(file.unit());
        this.unfoundTests = new UnfoundTests(file.unit());
        this.sources = new CaseSources(file.unit());
        this.values = NamedValues.of(file.unit());
    }

    /** What a file promises; one that is no Java promises nothing. */
    public static TestFile read(String text) {
        try {
            return ParsedFile.of(text).map(TestFileReader::read).orElse(TestFile.UNREAD);
        } catch (StackOverflowError tooDeep) {
            return TestFile.UNREAD;
        }
    }

    private static TestFile read(ParsedFile file) {
        var reader = new TestFileReader(file);
        reader.scan(file.unit(), "");
        return new TestFile(reader.methods, reader.off, reader.offSometimes, reader.mocks, true);
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
        var annotations = new TestAnnotations(tree.getModifiers());
        off.addAll(annotations.off());
        offSometimes.addAll(annotations.offSometimes());
        if (tree.getKind() == Tree.Kind.CLASS && tree.getModifiers().getFlags().contains(Modifier.ABSTRACT)) {
            offSometimes.add("abstract class " + tree.getSimpleName());
        }
        tree.getImplementsClause().forEach(this::interferes);
        if (tree.getExtendsClause() != null) {
            mocks.add(SUBCLASS + bare(tree.getExtendsClause()));
        }
        var unfoundAround = unfound;
        var runnerAround = isOfRunner;
        var valuesAround = values;
        isOfRunner |= annotations.isOfRunner();
        unfound = isOfRunner ? Optional.empty() : unfound.or(() -> unfoundTests.why(tree, outer, annotations));
        values = values.in(tree);
        initializers(tree);
        super.visitClass(tree, outer + tree.getSimpleName() + ".");
        unfound = unfoundAround;
        isOfRunner = runnerAround;
        values = valuesAround;
        return null;
    }

    /** What blocks of a class do is done before any of its tests. */
    private void initializers(ClassTree tree) {
        tree.getMembers().stream()
                .filter(BlockTree.class::isInstance)
                .forEach(block -> beforeAll(new TestBody(file, hollow, values, block)));
    }

    private void beforeAll(TestBody body) {
        body.aborts().forEach(abort -> (abort.isSure() ? off : offSometimes).add(abort.text()));
    }

    private void interferes(Tree type) {
        if (type != null && INTERFERES.matcher(type.toString()).matches()) {
            offSometimes.add("a " + type);
        }
    }

    /** A type as written, without its arguments. */
    static String bare(Tree type) {
        return type.toString().replaceFirst("(?s)<.*", "");
    }

    @Override
    public Void visitMethod(MethodTree tree, String outer) {
        var annotations = new TestAnnotations(tree.getModifiers());
        var body = new TestBody(file, hollow, values, tree.getBody());
        if (annotations.isForAll() || tree.getReturnType() == null) {
            beforeAll(body);
        }
        var off = new ArrayList<>(annotations.off());
        if (annotations.isMarkedAsTest()) {
            unfound.ifPresent(off::add);
        }
        var assertions = new ArrayList<>(body.assertions());
        assertions.addAll(Expectations.of(annotations, file.line(tree)));
        var deadlines = new TreeMap<>(body.deadlines());
        deadlines.putAll(annotations.deadlines());
        var parameters = tree.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(", ", "(", ")"));
        methods.put(
                outer + tree.getName() + parameters,
                new TestMethod(
                        annotations.isTest(tree.getName().toString()),
                        off,
                        annotations.offSometimes(),
                        body.skips(),
                        assertions,
                        deadlines,
                        body.silentCatches(),
                        annotations.cases(),
                        sources.of(tree, values),
                        body.calls(),
                        String.valueOf(tree.getBody()).replaceAll("\\s+", ""),
                        file.line(tree)));
        return super.visitMethod(tree, outer);
    }

    @Override
    public Void visitVariable(VariableTree tree, String outer) {
        for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
            var name = annotation.getAnnotationType().toString();
            if (MOCK_ANNOTATION
                            .matcher(name.substring(name.lastIndexOf('.') + 1))
                            .matches()
                    && tree.getType() != null) {
                mocks.add((name.contains("Spy") ? SPY : "") + bare(tree.getType()));
            }
        }
        interferes(tree.getType());
        return super.visitVariable(tree, outer);
    }

    /** A class of its own that is made on the spot says what the one it extends was to say. */
    @Override
    public Void visitNewClass(NewClassTree tree, String outer) {
        if (tree.getClassBody() != null) {
            mocks.add(SUBCLASS + bare(tree.getIdentifier()));
            interferes(tree.getIdentifier());
        }
        return super.visitNewClass(tree, outer);
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
