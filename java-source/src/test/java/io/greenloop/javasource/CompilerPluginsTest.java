package io.greenloop.javasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerPluginsTest {

    @TempDir
    Path jar;

    @Test
    void aCompilerPluginOnTheClassPathOfAProjectIsNotEvenLookedFor() throws IOException {
        var services = Files.createDirectories(jar.resolve("META-INF/services"));
        // The compiler fails on a plug-in that it cannot load, which shows whether it tried.
        Files.writeString(services.resolve("com.sun.source.util.Plugin"), "planted.Plugin");

        try (var analyzer = new SourceAnalyzer()) {
            var sources = Map.of("A.java", "class A { B b; }");
            var context = Map.of("B.java", "class B { void of() { int a = 1; } }");
            var analysis = analyzer.analyze(new SourceSet(sources, context, List.of(jar), SourceSet.highestRelease()));

            assertThat(analysis.problems()).isEmpty();
        }
    }

    @Test
    void noneIsLookedForInTheJarsOfThisJvm() {
        var own = "io/greenloop/javasource/SourceAnalyzer.class";
        var files = List.of(
                EmptyFileManagers.ofThread(), OpenClassPath.of(List.of(jar)).files());

        assertThat(SourceAnalyzer.class.getClassLoader().getResource(own)).isNotNull();
        assertThat(files)
                .extracting(each -> each.getClassLoader(StandardLocation.ANNOTATION_PROCESSOR_PATH))
                .allSatisfy(loader -> assertThat(loader.getResource(own)).isNull());
    }
}
