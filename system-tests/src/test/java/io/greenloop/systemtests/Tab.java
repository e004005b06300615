package io.greenloop.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One tab on the page of a system, and everything that it should not have done. */
final class Tab implements AutoCloseable {

    /** Longer than any job of these tests takes on a busy machine. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final BrowserContext context;
    private final String url;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    Tab(BrowserContext context, String url) {
        this.context = context;
        this.url = url;
        context.onRequest(request -> {
            if (!request.url().startsWith(url + "/")) {
                strangers.add(request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    Page page() {
        return page;
    }

    /** Goes in with the token in the fragment, as {@code greenloop open} does. */
    void enter(String token) {
        page.navigate("%s/#token=%s".formatted(url, token));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Jobs").setExact(true)))
                .isVisible();
    }

    void goTo(String place) {
        page.navigate(url + "/" + place);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Fills the form for a git repository and sends it; gives the id of the job whose page opens. */
    String submit(String repository, List<String> tiers) {
        goTo("#/submit");
        page.getByLabel("Address").fill(repository);
        page.getByLabel("Branch").fill("main");
        for (var tier : List.of("TEMPLATE", "SPARK", "ACCURATE")) {
            page.locator("input[name=tiers][value=%s]".formatted(tier)).setChecked(tiers.contains(tier));
        }
        button("Heal it").click();
        page.waitForURL(address -> address.contains("#/jobs/"));
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** Waits for a piece of news in the stream. */
    Locator awaitNews(String type) {
        var news = page.locator("[data-type=%s]".formatted(type)).first();
        news.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
        return news;
    }

    /** Waits until the page says that the job ended so. */
    void awaitState(String state) {
        assertThat(page.locator(".head .state"))
                .containsText(state, new ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
    }

    /** Errors and warnings on the console, thrown errors, what the content security policy stopped. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A refusal that a test asked for stands on the console too; everything else stays. */
    void forgiveRefusals() {
        complaints.removeIf(said -> said.contains("the server responded with a status of 4"));
    }

    /** Requests to anybody but the system. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    @Override
    public void close() {
        context.close();
    }
}
