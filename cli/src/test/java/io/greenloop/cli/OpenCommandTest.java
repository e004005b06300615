package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {

    private static final String TOKEN = "a-token-of-the-test";

    @TempDir
    private Path folder;

    @AfterEach
    void stopWhatIsLeft() {
        new CommandLineFixture(folder, "HEALED").run("down");
    }

    @Test
    void whatDoesNotRunCannotBeOpened() {
        var line = new CommandLineFixture(folder, "HEALED");

        assertThat(line.run("open")).isEqualTo(1);
        assertThat(line.out()).startsWith("Greenloop does not run on ");
        assertThat(line.home().resolve("open.html")).doesNotExist();
    }

    @Test
    void theBrowserGetsAFileOfTheOwnersAndNobodySeesTheToken() throws IOException {
        var seen = folder.resolve("seen");
        var programs = Files.createDirectory(folder.resolve("programs"));
        var browser = Files.writeString(
                programs.resolve("xdg-open"),
                "#!/bin/sh\necho \"$@\" >%s.tmp\nmv %s.tmp %s\n".formatted(seen, seen, seen));
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        var line = new CommandLineFixture(folder, "HEALED");
        line.run("up");

        assertThat(Greenloop.run(withPath(line, programs.toString()), "open")).isZero();

        var page = line.home().toRealPath().resolve("open.html");
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(seen));
        assertThat(seen).hasContent(page.toString());
        assertThat(page).content().containsPattern("url=http://127\\.0\\.0\\.1:\\d+/#token=" + TOKEN + "\"");
        assertThat(Files.getPosixFilePermissions(page)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(line.out()).contains("opened http://127.0.0.1:").doesNotContain(TOKEN);
    }

    @Test
    void withoutABrowserTheFileIsNamed() {
        var line = new CommandLineFixture(folder, "HEALED");
        line.run("up");

        assertThat(Greenloop.run(withPath(line, folder.resolve("nothing").toString()), "open"))
                .isZero();

        assertThat(line.out())
                .contains("open file:///")
                .contains("/open.html in a browser")
                .doesNotContain(TOKEN);
    }

    private static Surroundings withPath(CommandLineFixture line, String path) {
        var usual = line.surroundings();
        var environment = new HashMap<>(usual.environment());
        environment.put("PATH", path);
        return new Surroundings(
                usual.out(), usual.err(), false, false, 100, environment, usual.folder(), usual.installation());
    }
}
