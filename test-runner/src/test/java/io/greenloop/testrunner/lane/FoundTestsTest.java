package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class FoundTestsTest {

    private static final String JUPITER = "org/junit/jupiter/junit-jupiter-api/5.13.4/a.jar";
    private static final String VINTAGE = "org/junit/vintage/junit-vintage-engine/5.13.4/a.jar";

    @TempDir
    Path checkout;

    @Test
    void testsAreFoundByTheirAnnotationsWithoutLoadingAnything() throws IOException {
        assertThat(found(List.of(JUPITER), """
                        import org.junit.jupiter.api.*;
                        import org.junit.jupiter.params.*;
                        class RatesTest {
                          static { System.exit(1); }
                          @Test void plain() {}
                          @RepeatedTest(2) void repeated() {}
                          @ParameterizedTest void parametrised(int a) {}
                          @Disabled @Test void disabled() {}
                          @TestFactory Object dynamic() { return null; }
                          @BeforeEach void before() {}
                          void helper() {}
                          @Nested class Inner { @Test void nested() {} }
                          class NotNested { @Test void unseen() {} }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "RatesTest#plain",
                        "RatesTest#repeated",
                        "RatesTest#parametrised",
                        "RatesTest#disabled",
                        "RatesTest$Inner#nested");
    }

    @Test
    void inheritedTestsCountForTheClassThatRuns() throws IOException {
        assertThat(found(List.of(JUPITER), """
                        import java.lang.annotation.*;
                        import org.junit.jupiter.api.*;
                        @Test @Retention(RetentionPolicy.RUNTIME) @interface Slow {}
                        interface Contract { @Test default void holds() {} @Test default void replaced() {} }
                        abstract class BaseTest { @Test void base() {} @Slow void slow() {} }
                        class RatesTest extends BaseTest implements Contract { public void replaced() {} }
                        """))
                .containsExactlyInAnyOrder("RatesTest#holds", "RatesTest#base", "RatesTest#slow");
    }

    @Test
    void classesThatNoBuildRunsByTheirNamesOrThatHaveARunnerAreLeftOut() throws IOException {
        assertThat(found(List.of(), """
                        import org.junit.*;
                        class RatesCheck { @Test public void unseen() {} }
                        @org.junit.runner.RunWith(org.junit.runners.Suite.class) class AllTests { @Test public void unseen() {} }
                        class TestRates { @Test public void seen() {} }
                        """)).containsExactly("TestRates#seen");
    }

    @Test
    void olderTestsCountBesideJUnit5OnlyWithAnEngineForThem() throws IOException {
        var source = """
                import org.junit.Test;
                class OldTest { @Test public void four() {} }
                class OlderTest extends junit.framework.TestCase { public void testThree() {} public void helper() {} }
                """;

        assertThat(found(List.of(JUPITER), source)).isEmpty();
        assertThat(found(List.of(JUPITER, VINTAGE), source))
                .containsExactlyInAnyOrder("OldTest#four", "OlderTest#testThree");
    }

    @Test
    void whatIsNoClassIsPassedOver() throws IOException {
        found(List.of(JUPITER), "import org.junit.jupiter.api.*; class RatesTest { @Test void plain() {} }");
        Files.writeString(checkout.resolve("target/test-classes/BrokenTest.class"), "no class");

        assertThat(FoundTests.in(checkout, module(List.of(JUPITER)))).hasSize(1);
    }

    @Test
    void classesThatInheritFromThemselvesOrWithoutEndAreReadAllTheSame() throws IOException {
        found(List.of(JUPITER), "import org.junit.jupiter.api.*; class RatesTest { @Test void plain() {} }");
        write("OneTest", "OtherTest");
        write("OtherTest", "OneTest");
        for (int i = 0; i < 12_000; i++) {
            write("Deep%dTest".formatted(i), "Deep%dTest".formatted(i + 1));
        }

        assertThat(FoundTests.in(checkout, module(List.of(JUPITER)))).hasSize(1);
    }

    @Test
    void annotationsThatNestWithoutEndAreReadByNobody() throws IOException {
        found(List.of(JUPITER), "import org.junit.jupiter.api.*; class RatesTest { @Test void plain() {} }");
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "NestedTest", null, "java/lang/Object", null);
        var open = new ArrayDeque<>(List.of(writer.visitAnnotation("LNestedTest;", true)));
        for (int i = 0; i < 200_000; i++) {
            open.push(open.peek().visitAnnotation("a", "LNestedTest;"));
        }
        open.forEach(AnnotationVisitor::visitEnd);
        Files.write(checkout.resolve("target/test-classes/NestedTest.class"), writer.toByteArray());

        assertThat(FoundTests.in(checkout, module(List.of(JUPITER)))).hasSize(1);
    }

    @Test
    void anAnnotationWithoutANameIsNone() throws IOException {
        found(List.of(JUPITER), "import org.junit.jupiter.api.*; class RatesTest { @Test void plain() {} }");
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "NamelessTest", null, "java/lang/Object", null);
        var method = writer.visitMethod(Opcodes.ACC_PUBLIC, "plain", "()V", null, null);
        method.visitAnnotation("", true).visitEnd();
        method.visitEnd();
        Files.write(checkout.resolve("target/test-classes/NamelessTest.class"), writer.toByteArray());

        assertThat(FoundTests.in(checkout, module(List.of(JUPITER)))).hasSize(1);
    }

    private void write(String name, String parent) throws IOException {
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, parent, null);
        Files.write(checkout.resolve("target/test-classes/%s.class".formatted(name)), writer.toByteArray());
    }

    private List<String> found(List<String> jars, String source) throws IOException {
        var folder = Files.createDirectories(checkout.resolve("target/test-classes"));
        var file = Files.writeString(checkout.resolve("Sources.java"), source);
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return FoundTests.in(checkout, module(jars)).stream()
                .map(TestId::toString)
                .toList();
    }

    private static ModuleLayout module(List<String> jars) {
        return PlainModule.of("", 17, List.of(), jars);
    }
}
