package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownNamesTest {

    private static final String SOURCE = """
            package a;
            import org.junit.jupiter.api.*;
            class OuterTest {
                @Nested @DisplayName("B is 0 (B = A)") class Equal { }
                @Nested @DisplayName("twice") class One { }
                @Nested @DisplayName("twice") class Other { }
            }
            """;

    @TempDir
    Path classes;

    @BeforeEach
    void compile() throws IOException {
        var api = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (var compiler = new ModuleCompiler(List.of(api), 0, false)) {
            var made = compiler.run(List.of(new SourceText("a/OuterTest.java", SOURCE)), task -> task.generate());
            for (var file : made.entrySet()) {
                var path = classes.resolve(file.getKey().replace('.', '/') + ".class");
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    @Test
    void aNestedClassIsKnownByTheNameItShows() {
        assertThat(resolved("B is 0 (B = A)", "a.OuterTest")).containsExactly("a.OuterTest$Equal", "a.OuterTest");
    }

    @Test
    void whatIsSharedOrNoNameStaysAsItIs() {
        assertThat(resolved("twice", "of nobody", "../a", "a\0b", "a.OuterTest$One"))
                .containsExactly("twice", "of nobody", "../a", "a\0b", "a.OuterTest$One");
    }

    private List<String> resolved(String... names) {
        var tests = Stream.of(names)
                .map(name -> new ReportedTest(
                        new TestId("", name, "works"), Status.FAILED, "Error", "no", "at", Duration.ofMillis(1)))
                .toList();
        return ShownNames.resolve(tests, classes).stream()
                .map(test -> test.test().className())
                .toList();
    }
}
