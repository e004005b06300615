package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import io.greenloop.testrunner.lane.CandidateClasses.Result;
import io.greenloop.testrunner.schema.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateCompilerTest {

    private static final String PATH = "src/main/java/a/Tree.java";
    private static final String TREE = """
            package a;
            public class Tree {
                static final int LIMIT = 3;
                public int size(int more) { return LIMIT + more; }
                Runnable task() { return new Runnable() { public void run() { size(1); } }; }
                private static final class Leaf { }
                int leaves() { return new Leaf().hashCode() > 0 ? Other.ONE : 2; }
            }
            class Second { }
            """;

    @TempDir
    Path folder;

    private final ModuleLayout module = PlainModule.of("", 0, List.of("src/main/java"), List.of());

    private BuiltProject built;
    private CandidateCompiler compiler;

    @BeforeEach
    void build() throws IOException {
        var output = Files.createDirectories(folder.resolve(module.output()));
        built = new BuiltProject(folder, null, 0, Set.of());
        compiler = new CandidateCompiler(folder);
        // Its methods name the class that changes, as classes that belong together do.
        var other = "package a; class Other { static final int ONE = 1; static Tree same(Tree tree) { return tree; }"
                + " static int told(Object any) { return 1; } static int told(Tree tree) { return 2; } }";
        var classes = compiler.compile(built, module, Map.of(PATH, TREE, "src/main/java/a/Other.java", other));
        classes.write(output);
        built.close();
    }

    @AfterEach
    void close() {
        built.close();
    }

    @Test
    void aChangedBodyStandsInForTheOldOne() {
        var classes = compile("LIMIT + more", "LIMIT - more");

        assertThat(classes.result()).isEqualTo(Result.COMPILED);
        assertThat(classes.classes()).containsOnlyKeys("a.Tree", "a.Tree$1", "a.Tree$Leaf", "a.Second");
        assertThat(classes.vanished()).isEmpty();
        assertThat(classes.alternative()).isZero();
    }

    @Test
    void aClassWithoutNameMayVanish() {
        var classes = compile("return new Runnable() { public void run() { size(1); } };", "return null;");

        assertThat(classes.result()).isEqualTo(Result.COMPILED);
        assertThat(classes.vanished()).containsExactly("a.Tree$1");
    }

    @Test
    void whatOthersMayHaveCompiledAgainstIsSeenToChange() {
        assertThat(compile("LIMIT = 3", "LIMIT = 4").result()).isEqualTo(Result.SHAPE_CHANGED);
        assertThat(compile("int size(", "long size(").result()).isEqualTo(Result.SHAPE_CHANGED);
        assertThat(compile("class Second { }", "").result()).isEqualTo(Result.SHAPE_CHANGED);
        assertThat(compile("class Second { }", "class Third { }").vanished()).containsExactly("a.Second");
    }

    @Test
    void anErrorIsNamedWithItsLine() {
        var classes = compile("LIMIT + more", "LIMIT + less");

        assertThat(classes.result()).isEqualTo(Result.FAILED);
        assertThat(classes.error()).startsWith("line 4: cannot find symbol");
    }

    @Test
    void whatWasCompiledBeforeMakesNoDifference() {
        var edits = List.of(
                Map.of("LIMIT + more", "LIMIT - more"),
                Map.of("return new Runnable() { public void run() { size(1); } };", "return null;"),
                Map.of("LIMIT + more", "task() == new Object() { } ? 1 : LIMIT"),
                Map.of("LIMIT + more", "LIMIT + less"),
                Map.of("class Second { }", "class Second { } class Third { static int three() { return 3; } }"),
                Map.of("LIMIT + more", "Third.three()"),
                Map.of("LIMIT + more", "Other.same(this).size(more)"),
                Map.of("LIMIT + more", "Other.told(this)"),
                Map.of("LIMIT + more", "Other.same(Other.same(this)).leaves()"),
                Map.of("LIMIT = 3", "LIMIT = 4"),
                Map.of("private static final class Leaf { }", "private static final class Leaf { int size; }"),
                Map.of("LIMIT + more", "LIMIT * more"));

        for (var edit : edits) {
            var search = edit.keySet().iterator().next();
            var classes = compile(search, edit.get(search));
            try (var fresh = new BuiltProject(folder, null, 0, Set.of())) {
                var alone = compiler.compile(fresh, module, Map.of(PATH, TREE.replace(search, edit.get(search))));
                assertThat(classes.result()).as("%s", edit).isEqualTo(alone.result());
                assertThat(classes.error()).isEqualTo(alone.error());
                assertThat(classes.vanished()).isEqualTo(alone.vanished());
                assertThat(classes.classes()).containsExactlyEntriesOf(alone.classes());
            }
        }
    }

    @Test
    void aClassOfAJarThatInflatesWithoutEndIsAnErrorOfWhoeverNamesIt() throws IOException {
        try (var compiler = new ModuleCompiler(List.of(bomb()), 8, false)) {
            assertThat(errors(compiler, "class A { int one() { return 1; } }")).isEmpty();
            assertThat(errors(compiler, "class A { int one() { return bomb.Bomb.one(); } }"))
                    .hasSize(1)
                    .first(STRING)
                    .contains("Bomb");
            assertThat(errors(compiler, "class A { int one() { return 2; } }")).isEmpty();
        }
    }

    private static List<String> errors(ModuleCompiler compiler, String text) {
        return compiler.runAgain(
                List.of(new SourceText("A.java", text)),
                task -> {
                    task.generate();
                    return task.errors().stream()
                            .map(error -> error.getMessage(Locale.ROOT))
                            .toList();
                },
                List::isEmpty);
    }

    /** 64 MiB of nothing, in as many kilobytes. */
    private Path bomb() throws IOException {
        var jar = folder.resolve("bomb.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("bomb/Bomb.class"));
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(jar)
                .isRegularFile()
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(1 << 20));
        return jar;
    }

    @Test
    void manyCompileAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var tasks = IntStream.range(0, 40)
                    .<Callable<CandidateClasses>>mapToObj(i -> () -> compile("LIMIT + more", "LIMIT + more + " + i))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get().result()).isEqualTo(Result.COMPILED);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void candidatesOfOneFileShareTheirClasses() {
        var variants = List.of(
                new Variant("minus", TREE.replace("LIMIT + more", "LIMIT - more")),
                new Variant("times", TREE.replace("LIMIT + more", "LIMIT * more")),
                new Variant("limit", TREE.replace("LIMIT = 3", "LIMIT = 4")),
                new Variant("broken", TREE.replace("LIMIT + more", "LIMIT + less")));
        var compiled = new SchemaCompiler(folder).compile(built, module, PATH, TREE, variants);

        assertThat(compiled).containsOnlyKeys("minus", "times");
        assertThat(compiled.values()).allSatisfy(one -> {
            assertThat(one.result()).isEqualTo(Result.COMPILED);
            assertThat(one.alternative()).isPositive();
            assertThat(one.classes()).isSameAs(compiled.get("minus").classes());
            assertThat(one.classes()).containsOnlyKeys("a.Tree", "a.Tree$1", "a.Tree$Leaf", "a.Second");
        });
    }

    private CandidateClasses compile(String search, String replace) {
        return compiler.compile(built, module, Map.of(PATH, TREE.replace(search, replace)));
    }
}
