package io.greenloop.testrunner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraysTest {

    @TempDir
    Path folder;

    @Test
    void whatBelongsToARunIsFoundWhateverLettersItsFolderHas() throws Exception {
        var home = Files.createDirectories(folder.resolve("j\u00fcrgen"));
        var run = home.resolve("run-1");
        var script = Files.writeString(
                folder.resolve("script"),
                "export %s\necho ready\nexec sleep 600\n".formatted(Shell.quote(Strays.tag(run))));
        var process = new ProcessBuilder("/bin/sh", script.toString()).start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");

            for (var place : List.of(run, home)) {
                assertThat(Strays.below(place)).contains(process.toHandle());
            }
            assertThat(Strays.below(home.resolve("run-10"))).isEmpty();
            assertThat(Strays.below(folder.resolve("j"))).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }
}
