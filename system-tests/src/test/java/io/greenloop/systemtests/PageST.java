package io.greenloop.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.greenloop.testkit.model.ModelAnswers;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The page in a real browser: what a user does with it, on the running system. */
@Isolated("It says what both models answer, for whoever asks them")
class PageST {

    private static final Path TARGET = Samples.root().getParent().resolve("system-tests/target");
    private static final Sample SAMPLE = Samples.named("error-message");
    private static final Sample.Edit FIX = SAMPLE.fixes().get(0);
    /** Notes, at each change of the page, what the picture and the stream have come to. */
    private static final String WATCH = """
            () => {
              window.seen = [];
              const look = () => window.seen.push({
                rounds: Number(document.querySelector('.picture')?.dataset.rounds ?? 0),
                drawn: document.querySelector('.picture canvas')?.closest('.picture').getAttribute('aria-label') ?? '',
                news: document.querySelectorAll('[data-sequence]').length,
                ended: document.querySelector('[data-type=ended]') !== null,
              });
              new MutationObserver(look).observe(document.body, {subtree: true, childList: true, attributes: true});
            }""";

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);
    private final Tab tab = Chromium.open(
            greenloop.url(),
            new NewContextOptions()
                    .setViewportSize(1400, 1000)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));

    @AfterEach
    void nothingWentWrongAndNobodyElseWasAsked() {
        try (tab) {
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.strangers()).isEmpty();
        }
    }

    @Test
    void aJobHandedInOnThePageIsWatchedToItsPatch() {
        greenloop
                .models()
                .script(
                        "spark",
                        ModelAnswers.complexity20(FIX.path(), statement(FIX.search()), statement(FIX.replace())))
                .script("accurate", ModelAnswers.fixing(FIX.path(), FIX.search(), FIX.replace()));
        var repository = GitProject.committed(SAMPLE.copyInto(greenloop.projects()));
        tab.enter(greenloop.token());

        tab.submit(repository.toUri().toString(), List.of("SPARK", "ACCURATE"));
        tab.page().evaluate(WATCH);
        tab.awaitState("healed");

        assertItGrewBeforeTheEnd();
        assertThat(tab.page().locator(".rounds .escalation")).containsText("complexity");
        assertThat(tab.page().locator(".refusals")).containsText("complexity");
        assertThePatchIsReadOnBothSides();
        take("page-light.png");
        tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        take("page-dark.png");
        assertTheCommandTakesThePatchWithoutShowingTheToken();
    }

    /** From one change of the page to the next there was more to see, while the job was still at work. */
    private void assertItGrewBeforeTheEnd() {
        @SuppressWarnings("unchecked")
        var seen = (List<Map<String, Object>>) tab.page().evaluate("window.seen");
        var before = seen.stream().filter(look -> !(boolean) look.get("ended")).toList();
        assertThat(before.stream().map(look -> (int) look.get("rounds")).distinct())
                .contains(0, 1, 2);
        assertThat(before.stream()
                        .map(look -> (int) look.get("news"))
                        .distinct()
                        .count())
                .isGreaterThan(4);
        assertThat(before.stream().map(look -> (String) look.get("drawn")))
                .anyMatch(said -> said.contains("1 iteration;"));
        assertThat(tab.page().locator(".picture").getAttribute("aria-label"))
                .contains("2 iterations;")
                .contains("0 failing now");
    }

    private void assertThePatchIsReadOnBothSides() {
        var page = tab.page();
        var row = page.locator("table.code.split tr").filter(new FilterOptions().setHas(page.locator(".line.gone")));
        assertThat(row).hasCount(1);
        assertThat(row.locator(".line.gone")).containsText(FIX.search());
        assertThat(row.locator(".line.come")).containsText(FIX.replace());
        assertThat(page.locator(".diff figcaption")).containsText(FIX.path());

        page.getByLabel("Line by line").check();

        assertThat(page.locator("table.code.lines .line.gone")).containsText(FIX.search());
        assertThat(page.locator("table.code.lines .line.come")).containsText(FIX.replace());
        page.getByLabel("Side by side").check();
    }

    private void assertTheCommandTakesThePatchWithoutShowingTheToken() {
        tab.button("Copy git apply").click();
        tab.button("Copied").waitFor();

        var command = (String) tab.page().evaluate("navigator.clipboard.readText()");

        assertThat(command).endsWith("| git apply").doesNotContain(greenloop.token());
        var project = GitProject.committed(SAMPLE.copyInto(greenloop.projects()));
        Shell.in(project)
                .withInput(command)
                .with("TOKEN_FILE", greenloop.home().resolve("token").toString())
                .run("bash", "-euo", "pipefail", "-s")
                .succeeds();
        assertThat(Shell.in(project).run("git", "diff").out()).contains(FIX.replace());
    }

    private void take(String name) {
        tab.page().evaluate("scrollTo(0, 0)");
        tab.page().screenshot(new ScreenshotOptions().setPath(TARGET.resolve(name)));
        assertThat(TARGET.resolve(name)).isNotEmptyFile();
        assertThat(TARGET.resolve(name).toFile().length()).isLessThan(250_000);
    }

    @Test
    void aJobIsCancelledOnlyAfterASecondThought() {
        var project = Samples.named("wrong-operator").copyInto(greenloop.projects());
        var id = jobs.submit(project, Map.of("tiers", List.of("TEMPLATE")));
        tab.enter(greenloop.token());
        tab.page().locator("a[href='#/jobs/%s']".formatted(id)).click();

        tab.button("Cancel").click();
        tab.button("Let it go on").click();
        assertThat(jobs.job(id).getString("outcome")).isNull();
        tab.button("Cancel").click();
        tab.button("Cancel the job").click();

        tab.awaitState("cancelled");
        assertThat(jobs.awaitEnd(id).getString("outcome")).isEqualTo("CANCELLED");
        assertThat(tab.button("Download patch")).hasCount(0);
        assertThat(retried(id)).isNotEqualTo(id);
        tab.page().goBack();
        tab.page().goBack();
        assertThat(tab.page()
                        .locator("tr")
                        .filter(new FilterOptions().setHas(tab.page().locator("a[href='#/jobs/%s']".formatted(id)))))
                .containsText("cancelled");
    }

    /** Goes on to the job that the button makes, and leaves no work behind. */
    private String retried(String id) {
        tab.button("Retry").click();
        tab.page().waitForURL(address -> !address.endsWith(id));
        assertThat(tab.page().locator(".origin a")).hasAttribute("href", "#/jobs/" + id);
        var retry = tab.page().url().substring(tab.page().url().lastIndexOf('/') + 1);
        jobs.request().post("/api/v1/jobs/{id}/cancel", retry).then().statusCode(202);
        return retry;
    }

    @Test
    void theDoorIsShutWithoutTheTokenAndTheTokenStaysInNoAddress() {
        tab.goTo("");
        tab.page().getByLabel("Token").fill(greenloop.token());
        tab.button("Sign in").click();
        assertThat(tab.page().locator("h1")).hasText("Jobs");

        tab.goTo("#token=" + greenloop.token() + "&/submit");

        assertThat(tab.page().locator("h1")).hasText("New job");
        assertThat(tab.page().url()).endsWith("#/submit").doesNotContain(greenloop.token());
    }

    private static String statement(String condition) {
        return "if (%s) {".formatted(condition);
    }
}
