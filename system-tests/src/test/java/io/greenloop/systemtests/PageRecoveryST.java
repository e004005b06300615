package io.greenloop.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import io.greenloop.contracts.Json;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The page while the system under it is killed and started again. */
@ResourceLock(Chromium.LOCK)
class PageRecoveryST {

    private static final Path ROOT = Samples.root().getParent();

    @TempDir
    private Path elsewhere;

    private Path home;
    private String port;

    @BeforeEach
    void aHomeOfItsOwn() throws IOException {
        home = Files.createDirectory(elsewhere.resolve("home"));
        Files.writeString(
                home.resolve("greenloop.properties"),
                "greenloop.sources.allow-file-urls=true\ngreenloop.sandbox.allow-process=true\n");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(socket.getLocalPort());
        }
    }

    @AfterEach
    void goDown() {
        greenloop("down");
    }

    @Test
    void itSaysThatTheServerIsGoneAndGoesOnByItselfWhenItIsBack() throws IOException {
        greenloop("up", "--port", port);
        var repository = GitProject.committed(Samples.named("wrong-operator").copyInto(elsewhere));
        try (var tab = Chromium.open("http://127.0.0.1:" + port, new NewContextOptions().setViewportSize(1200, 900))) {
            tab.enter(Files.readString(home.resolve("token")).strip());
            tab.submit(repository.toUri().toString(), List.of("TEMPLATE"));
            tab.awaitNews("started");
            assertThat(tab.page().locator(".banner")).isHidden();

            ProcessHandle.of(status().path("pid").asLong()).orElseThrow().destroyForcibly();

            tab.page().locator(".banner").waitFor();
            assertThat(tab.page().locator("[data-type=accepted]")).isVisible();
            greenloop("up", "--port", port);
            tab.awaitState("healed");
            assertThat(tab.page().locator(".banner")).isHidden();
            assertNothingIsMissingAndNothingTwice(tab);
            assertThat(tab.page().locator("table.code .line.come")).hasCount(1);
            assertThat(tab.complaints()).allMatch(said -> said.contains("ERR_"), "nothing but the broken connections");
            assertThat(tab.strangers()).isEmpty();
        }
    }

    /** The stream shows the newest first. */
    @SuppressWarnings("unchecked")
    private static void assertNothingIsMissingAndNothingTwice(Tab tab) {
        tab.awaitNews("ended");
        var sequences = (List<String>)
                tab.page().locator("[data-sequence]").evaluateAll("items => items.map(item => item.dataset.sequence)");
        var last = sequences.size();
        assertThat(sequences)
                .isEqualTo(IntStream.rangeClosed(1, last)
                        .mapToObj(each -> Integer.toString(last + 1 - each))
                        .toList());
    }

    private JsonNode status() throws IOException {
        return Json.mapper().readTree(home.resolve("data/standalone.json").toFile());
    }

    private void greenloop(String... arguments) {
        var command = new ArrayList<>(List.of("./greenloop"));
        command.addAll(List.of(arguments));
        Shell.in(ROOT)
                .with("GREENLOOP_HOME", home.toString())
                .with("GREENLOOP_BUILD", "never")
                .run(command)
                .succeeds();
    }
}
