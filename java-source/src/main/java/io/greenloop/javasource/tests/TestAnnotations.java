package io.greenloop.javasource.tests;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the annotations and modifiers of a test say of whether and how often it runs. */
final class TestAnnotations {

    private static final Pattern TEST =
            Pattern.compile("Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property"
                    + "|Example|ArchTest|QuarkusTest|Theory|FuzzTest|CartesianTest|RetryingTest");
    private static final Pattern OFF = Pattern.compile("Disabled|Ignore");
    private static final Pattern OFF_SOMETIMES = Pattern.compile(
            "(?:Disabled|Enabled)(?:If|On|For|Until)\\w*|IfProfileValue|Conditional\\w*|StdIo|EnabledIf\\w*");
    private static final Pattern ROWS = Pattern.compile("ValueSource|CsvSource|EnumSource|NullSource|EmptySource"
            + "|NullAndEmptySource|CartesianTest|RepeatedTest|Parameters|CsvFileSource");
    /** As JUnit reads a block of them. */
    private static final Predicate<String> IS_ROW =
            line -> !line.isBlank() && !line.strip().startsWith("#");

    private static final Pattern FOR_ALL = Pattern.compile("Before(?:Each|All|Class|Method|Test|Suite)?");
    private static final Pattern NESTED = Pattern.compile("Nested");
    private static final Pattern RUNNER = Pattern.compile("RunWith");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d_]*");

    private final ModifiersTree modifiers;

    TestAnnotations(ModifiersTree modifiers) {
        this.modifiers = modifiers;
    }

    /** Whether a framework calls the method; those before JUnit 4 go by its name. */
    boolean isTest(String name) {
        var isHidden = modifiers.getFlags().contains(Modifier.PRIVATE)
                || modifiers.getFlags().contains(Modifier.STATIC)
                || modifiers.getFlags().contains(Modifier.ABSTRACT);
        return !isHidden && (isMarkedAsTest() || name.startsWith("test"));
    }

    /** Whether it says so itself; many a method has a name that begins so and is none. */
    boolean isMarkedAsTest() {
        return annotations(TEST).findAny().isPresent();
    }

    List<String> off() {
        var off = new ArrayList<>(annotations(OFF).map(Object::toString).toList());
        modifiers.getAnnotations().stream()
                .flatMap(annotation -> annotation.getArguments().stream())
                .filter(argument -> argument.toString().replace(" ", "").equals("enabled=false"))
                .forEach(argument -> off.add(argument.toString()));
        return off;
    }

    List<String> offSometimes() {
        return Stream.concat(
                        annotations(OFF_SOMETIMES).map(Object::toString),
                        argument("Test", "successPercentage").stream()
                                .map(Object::toString)
                                .filter(percentage -> !percentage.equals("100"))
                                .map(percentage -> "successPercentage = " + percentage))
                .toList();
    }

    /** Whether what the method does, it does before every test. */
    boolean isForAll() {
        return annotations(FOR_ALL).findAny().isPresent();
    }

    /** Whether a class inside of another is looked into for tests. */
    boolean isNested() {
        return annotations(NESTED).findAny().isPresent();
    }

    /** Whether a runner of its own decides what is looked into. */
    boolean isOfRunner() {
        return annotations(RUNNER).findAny().isPresent();
    }

    /** Each row of arguments is a case of its own; a copy of another is none. */
    int cases() {
        if (modifiers.getAnnotations().stream().anyMatch(CaseSources::isOpen)) {
            return TestMethod.ALL_OF_ENUM;
        }
        return annotations(ROWS).mapToInt(TestAnnotations::rows).sum();
    }

    private static int rows(AnnotationTree annotation) {
        var name = simple(annotation);
        if (name.equals("RepeatedTest")) {
            return numberIn(annotation).map(Double::intValue).orElse(1);
        }
        // A row that is a copy of another tries nothing more.
        var rows = (int) annotation.getArguments().stream()
                .flatMap(argument -> argument instanceof AssignmentTree given
                        ? rows(given.getVariable().toString(), given.getExpression())
                        : rows("value", argument))
                .distinct()
                .count();
        return Math.max(1, rows);
    }

    private static Stream<String> rows(String name, ExpressionTree value) {
        if (value instanceof NewArrayTree array) {
            // An array that is given by its length alone lists nothing.
            return array.getInitializers() == null
                    ? Stream.empty()
                    : array.getInitializers().stream().map(Object::toString);
        }
        return name.equals("textBlock") && value instanceof LiteralTree text
                ? text.getValue().toString().lines().filter(IS_ROW).map(String::strip)
                : Stream.empty();
    }

    /** The exception that the test must end with, when its annotation names one. */
    Optional<ExpressionTree> expected() {
        return argument("Test", "expected").or(() -> argument("Test", "expectedExceptions"));
    }

    /** The pattern that the message of that exception must match, when its annotation has one. */
    Optional<ExpressionTree> expectedMessage() {
        return argument("Test", "expectedExceptionsMessageRegExp");
    }

    private Optional<ExpressionTree> argument(String annotation, String name) {
        return annotations(Pattern.compile(annotation))
                .flatMap(found -> found.getArguments().stream())
                .filter(AssignmentTree.class::isInstance)
                .map(AssignmentTree.class::cast)
                .filter(given -> given.getVariable().toString().equals(name))
                .map(AssignmentTree::getExpression)
                .findFirst();
    }

    Map<String, Double> deadlines() {
        var deadlines = new TreeMap<String, Double>();
        argument("Test", "timeout")
                .or(() -> argument("Test", "timeOut"))
                .flatMap(value -> Deadlines.number(value.toString()))
                .ifPresent(number -> deadlines.put("timeout of @Test", number));
        annotations(Pattern.compile("Timeout"))
                .forEach(annotation -> numberIn(annotation)
                        .ifPresent(number ->
                                deadlines.put("@Timeout", number * Deadlines.unit(annotation.toString(), 1_000))));
        return deadlines;
    }

    private static Optional<Double> numberIn(AnnotationTree annotation) {
        var match = NUMBER.matcher(annotation.getArguments().toString());
        return match.find() ? Deadlines.number(match.group()) : Optional.empty();
    }

    private Stream<? extends AnnotationTree> annotations(Pattern names) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> names.matcher(simple(annotation)).matches());
    }

    private static String simple(AnnotationTree annotation) {
        var name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
