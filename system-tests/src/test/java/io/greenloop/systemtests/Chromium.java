package io.greenloop.systemtests;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, one for all tests of a run; where there is none the tests are skipped, and it is said. */
final class Chromium {

    /** The browser serves one thread at a time. */
    static final String LOCK = "browser";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Browser running;

    private Chromium() {}

    /** A tab with a fresh profile on a system's page. */
    static Tab open(String url, NewContextOptions options) {
        return new Tab(browser().newContext(options), url);
    }

    private static synchronized Browser browser() {
        if (running == null) {
            var program = program();
            if (program.isEmpty()) {
                System.out.println("SKIPPED: tests of the page, there is none of " + NAMES + " on the path");
                abort("no Chromium on this machine");
            }
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(program.get()).setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "stop-chromium"));
        }
        return running;
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
