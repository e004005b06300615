package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.jdk.JdkNeed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a build tells of itself is written where hostile code can write too. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class ForgedFactsTest {

    private static final String ROOT = "/greenloop/project";
    private static final String REPOSITORY = "/greenloop/m2";

    @TempDir
    Path folder;

    @Test
    void aPipeALinkAndTooMuchAreNoAccountAtAll() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var link = Files.createSymbolicLink(folder.resolve("link"), facts("module\t/greenloop/project\tjar\ta\tb\n"));
        var large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(64L << 20);
        }

        for (var forged : new Path[] {pipe, link, large}) {
            assertThat(BuildFacts.read(forged).modules()).as(forged.toString()).isEmpty();
        }
    }

    @Test
    void linesThatNobodyAskedForOrThatAreCutShortChangeNothing() throws IOException {
        var facts = BuildFacts.read(
                facts("module\nmodule\t/x\njoke\t/greenloop/project\tx\nargLine\t/greenloop/project\n\n\t\t\n"));

        assertThat(facts.failures()).isEmpty();
        assertThat(facts.missing()).isEmpty();
    }

    @Test
    void whatNoPathCanHoldIsNoAccount() throws IOException {
        var facts = BuildFacts.read(facts("module\t/greenloop/project\tjar\t/greenloop/project/a\0b\tc\n"));

        assertThat(layout(facts).modules()).isEmpty();
    }

    @Test
    void aClassThatNoPathCanHoldIsOfNoModule() throws IOException {
        var layout = layout(BuildFacts.read(facts("""
                module\t/greenloop/project\tjar\ta\tb
                testSources\t/greenloop/project\t/greenloop/project/src/test/java
                """)));

        assertThat(layout.testing(folder, "a.B\0C")).isEmpty();
        assertThat(layout.isPartOf(folder, "a.B\0C")).isFalse();
    }

    @Test
    void failuresWithoutEndAreReadInNoTime() throws IOException {
        var endless = "failed\ta\tb\tc\t%s\n"
                .formatted("Detected JDK ".repeat(200_000))
                .repeat(8);
        var facts = BuildFacts.read(facts(endless + "failed\ta\tb\tc\td\n".repeat(100_000)));

        assertThat(facts.failures()).hasSizeLessThan(1_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> facts.failures()
                        .forEach(failed ->
                                assertThat(JdkNeed.in(failed.message())).isEmpty()));
    }

    @Test
    void noInventedPathLeadsOutOfTheProject() throws IOException {
        var facts = BuildFacts.read(facts("""
                module\t/etc\tjar\t/etc\t/etc
                module\t/greenloop/project\tjar\t/root/classes\t/greenloop/project/../../etc
                sources\t/greenloop/project\t/etc\t/greenloop/project/src/main/java
                classPath\t/greenloop/project\t/root/a.jar\t/greenloop/m2/../../root/b.jar\t/greenloop/m2/c/c.jar\t/greenloop/project/../d.jar
                """));

        var modules = layout(facts).modules();

        assertThat(modules).extracting(ModuleLayout::directory).containsExactly("");
        var module = modules.get(0);
        var checkout = Files.createDirectories(folder.resolve("checkout"));
        assertThat(module.jars()).containsExactly("c/c.jar");
        assertThat(module.sources()).last().isEqualTo("src/main/java");
        for (var path : new String[] {
            module.output(), module.testOutput(), module.sources().get(0)
        }) {
            assertThat(checkout.resolve(path).normalize())
                    .startsWithRaw(checkout)
                    .doesNotExist();
        }
        assertThat(module.localJars())
                .allSatisfy(jar -> assertThat(checkout.resolve(jar).normalize())
                        .startsWithRaw(checkout)
                        .doesNotExist());
    }

    private ProjectLayout layout(BuildFacts facts) {
        return ProjectLayout.of(facts, ROOT, REPOSITORY, folder, Jdk.running());
    }

    private Path facts(String text) throws IOException {
        return Files.writeString(folder.resolve("facts"), text);
    }
}
