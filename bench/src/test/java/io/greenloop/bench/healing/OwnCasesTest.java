package io.greenloop.bench.healing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class OwnCasesTest {

    private static final List<String> ALL_SOURCES = List.of("src/main/java", "src/test/java", "src/held-out/java");

    @TempDir
    private Path folder;

    static List<Path> bases() {
        return OwnCases.bases();
    }

    /** Compiled and run in this process, for these classes are ours. */
    @ParameterizedTest
    @MethodSource("bases")
    void aBaseIsSoundWithTheHeldOutTestsToo(Path base) throws IOException {
        var classes = folder.resolve("classes");
        assertThat(compiled(sources(base, ALL_SOURCES), classes, System.getProperty("java.class.path")))
                .isEmpty();

        var summary = new SummaryGeneratingListener();
        var context = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, context)) {
            Thread.currentThread().setContextClassLoader(loader);
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(classes)))
                                    .build(),
                            summary);
        } finally {
            Thread.currentThread().setContextClassLoader(context);
        }

        assertThat(summary.getSummary().getFailures()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void eachFaultCompilesUnlessThatIsTheFault(Path base) throws IOException {
        var classes = folder.resolve("classes");
        assertThat(compiled(sources(base, ALL_SOURCES.subList(0, 1)), classes, ""))
                .isEmpty();

        var wrong = new ArrayList<String>();
        for (var fault : OwnCases.faults(base)) {
            var copy = folder.resolve(fault.name());
            var file = copy.resolve(fault.edit().path());
            Files.createDirectories(file.getParent());
            Files.copy(base.resolve(fault.edit().path()), file);
            fault.edit().applyIn(copy);
            var faulty = compiled(List.of(file), folder.resolve("faulty"), classes.toString());
            if (faulty.isEmpty() == fault.isCompileError()) {
                wrong.add(fault.name() + ": " + faulty);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aCaseHasItsTestsApartAndTheClassAsItWas() throws IOException {
        var base = OwnCases.projects().get(0);
        OwnCases.write(List.of(base), folder.resolve("cases"));

        var cases = CaseFolder.read(folder.resolve("cases"));

        assertThat(cases).hasSameSizeAs(OwnCases.faults(base)).allSatisfy(one -> {
            assertThat(one.heldOut().orElseThrow().resolve("src/test/java")).isNotEmptyDirectory();
            assertThat(one.project().resolve("src/held-out")).doesNotExist();
            assertThat(one.project().resolve("faults")).doesNotExist();
            assertThat(SourceTexts.of(one.reference().orElseThrow())).hasSize(1);
        });
        assertThat(cases).filteredOn(HealingCase::hasHistory).isNotEmpty().allSatisfy(one -> {
            assertThat(OwnCases.faults(base))
                    .filteredOn(OwnFault::isRegression)
                    .extracting(OwnFault::name)
                    .contains(one.name());
        });
    }

    @Test
    void anExerciseIsOneClassWithItsTests() throws IOException {
        var base = OwnCases.exercises().get(0);
        OwnCases.write(List.of(base), folder.resolve("cases"));

        assertThat(CaseFolder.read(folder.resolve("cases")))
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> {
                    assertThat(javaFiles(one.project())).hasSize(2);
                    assertThat(javaFiles(one.heldOut().orElseThrow())).hasSize(1);
                    assertThat(javaFiles(one.reference().orElseThrow())).hasSize(1);
                });
    }

    private static List<Path> sources(Path base, List<String> folders) {
        return folders.stream()
                .flatMap(name -> javaFiles(base.resolve(name)).stream())
                .toList();
    }

    private static Set<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compiler has against it; empty when it compiles. */
    private static String compiled(List<Path> sources, Path into, String classPath) throws IOException {
        Files.createDirectories(into);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-nowarn", "-proc:none", "-d", into.toString(), "-cp", classPath);
            var done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return done ? "" : "not compiled: " + said;
        }
    }
}
