package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in {@code docs} does what it says: each page is typed from its top to its end, in bash, as a user would. */
class DocumentationST {

    private static final Path ROOT = Samples.root().getParent();
    private static final String QUICK_START = "docs/quick-start.md";

    @TempDir
    Path elsewhere;

    static List<DocumentedCommands> pages() {
        return DocumentedCommands.inDocs().stream()
                .filter(page -> !page.page().equals(QUICK_START))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Execution(ExecutionMode.CONCURRENT)
    void whatAPageSaysCanBeTyped(DocumentedCommands page) throws IOException {
        page.leftOut().forEach(line -> System.out.println("NOT RUN: " + line));
        var greenloop = GreenloopProcess.running();
        var project = Samples.named("wrong-operator").copyInto(greenloop.projects());

        typed(page)
                .with("URL", greenloop.url())
                .with("TOKEN_FILE", greenloop.home().resolve("token").toString())
                .with("KAFKA", greenloop.kafka())
                .with("GREENLOOP_HOME", greenloop.home().toString())
                .with("PROJECT", project.toString())
                .with("REPOSITORY", GitProject.committed(project).toUri().toString())
                .run("bash", "-euo", "pipefail", "-s")
                .succeeds();
    }

    /** It starts and stops a system, so it gets one of its own. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theQuickStartLeadsFromNothingToAPatch() throws IOException {
        var page = DocumentedCommands.of(QUICK_START);
        page.leftOut().forEach(line -> System.out.println("NOT RUN: " + line));
        var home = Files.createDirectory(elsewhere.resolve("home"));
        var sample = Samples.named("off-by-one");
        var project = GitProject.committed(sample.copyInto(elsewhere));

        try {
            var said = typed(page)
                    .with("GREENLOOP_HOME", home.toString())
                    .with("PROJECT", project.toString())
                    .with("PORT", Integer.toString(freePort()))
                    .run("bash", "-euo", "pipefail", "-s")
                    .succeeds();

            assertThat(said.out()).contains("HEALED").contains("Greenloop stopped after");
            assertThat(Shell.in(project).run("git", "status", "--porcelain").out())
                    .isEqualTo(" M %s\n".formatted(sample.fixes().get(0).path()));
            Shell.in(project).run("mvn", "-o", "-B", "-q", "test").succeeds();
        } finally {
            Shell.in(ROOT)
                    .with("GREENLOOP_HOME", home.toString())
                    .with("GREENLOOP_BUILD", "never")
                    .run("./greenloop", "down")
                    .succeeds();
        }
    }

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(DocumentedLinks.broken()).isEmpty();
    }

    private static Shell typed(DocumentedCommands page) {
        return Shell.in(ROOT).withInput(page.script()).with("GREENLOOP_BUILD", "never");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
