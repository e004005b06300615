package io.greenloop.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the page's scripts make of a recorded run: its single parts, and the whole where the recording is hostile. */
@ResourceLock(Chromium.LOCK)
class PageScriptsST {

    private static final String REDUCE = """
            async (events) => {
              const {BEGINNING, tell} = await import('/page/loop.js');
              const {sayNews} = await import('/page/news.js');
              const loop = events.reduce(tell, BEGINNING);
              return {
                rounds: loop.rounds.map(r => [r.iteration, r.tier, r.proposed, r.passed, r.refused, r.failing, r.fixed,
                    r.newlyBroken, r.trend, r.left, r.escalation?.reason ?? '', r.healed].join(' ')),
                refused: loop.refused.length, left: loop.left, sequence: loop.sequence, ended: loop.ended.outcome,
                news: loop.news.length, said: loop.news.map(e => sayNews(e.news)).map(s => s.label + '\\t' + s.text),
              };
            }""";
    private static final String PARSE = """
            async (text) => {
              const {EventStreamParser} = await import('/page/sse.js');
              const read = (size) => {
                const parser = new EventStreamParser();
                const events = [];
                for (let at = 0; at < text.length; at += size) {
                  events.push(...parser.feed(text.slice(at, at + size)));
                }
                return events.map(({id, name, data}) => [id, name, data].join('|'));
              };
              return [1, 2, 3, 7, 1000].map(read);
            }""";

    private static final String FOLLOW = """
            async (status) => {
              const {Follower} = await import('/page/follow.js');
              const real = window.fetch;
              const last = 'id: 1\\nevent: ended\\ndata: {"news": {"type": "ended"}}\\n\\n';
              let asked = 0;
              const told = [];
              window.fetch = async () => ++asked === 1
                ? new Response('{"detail": "away"}', {status, headers: {'Content-Type': 'application/problem+json'}})
                : new Response(last, {headers: {'Content-Type': 'text/event-stream'}});
              try {
                const take = ({news}) => told.push(news.type);
                const refused = ({message}) => told.push(message);
                await new Follower('job', () => 0, take, refused).follow();
                return told;
              } finally {
                window.fetch = real;
              }
            }""";

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final Tab tab = Chromium.open(greenloop.url(), new NewContextOptions().setViewportSize(390, 844));

    @AfterEach
    void nothingWentWrong() {
        try (tab) {
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.strangers()).isEmpty();
        }
    }

    @Test
    void eventsBecomeIterationsAndOneThatIsToldTwiceCountsOnce() {
        tab.goTo("");
        var events = HostileRun.json(
                Stream.of(HostileRun.events(), HostileRun.events().subList(3, 9), HostileRun.events())
                        .flatMap(List::stream)
                        .toList());

        @SuppressWarnings("unchecked")
        var loop = (Map<String, Object>)
                tab.page().evaluate("async text => (%s)(JSON.parse(text))".formatted(REDUCE), events);

        assertThat(loop)
                .containsEntry("refused", 1)
                .containsEntry("left", 1)
                .containsEntry("ended", "EXHAUSTED")
                .containsEntry("news", HostileRun.events().size())
                .containsEntry(
                        "rounds",
                        List.of(
                                "1 TEMPLATE 9 2 7 1 0 1 STALLED 2 TIER_EXHAUSTED false",
                                "2 SPARK 1 1 0 0 1 0 CONVERGING 1  true"));
        assertThat(loop.get("said").toString())
                .contains("reproduced\t2 of 12 tests fail, by the looks of it 2 faults")
                .contains("iteration 1\ttier 0 (template), 1 test to turn green")
                .contains("proposed\t1 candidate (1 call to models, 1,200 tokens in, 300 out, $0.0123)")
                .contains("gated\t2 passed, 7 refused")
                .contains("validated\t1 failing, 1 timeout")
                .contains("progress\tstalled: 1 test still failing, 0 mended, 1 newly broken");
    }

    @Test
    void anEventStreamIsReadInWhateverPiecesItComes() {
        tab.goTo("");
        var stream =
                ": still there\n\nid:1\nevent:a\ndata:{\"x\":\ndata: 1}\n\r\nid: 2\r\nevent: b\r\ndata:ü\r\n\r\nid:3\ndata:cut";

        var read = (List<?>) tab.page().evaluate(PARSE, stream);

        assertThat(read)
                .hasSize(5)
                .allSatisfy(events -> assertThat(events).isEqualTo(List.of("1|a|{\"x\":\n1}", "2|b|ü")));
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        tab.goTo("");

        var said = tab.page().evaluate("""
                async () => {
                  const w = await import('/page/words.js');
                  return [w.duration(3249), w.duration(125_000), w.duration(3_840_000), w.age(59_000), w.age(7_300_000),
                    w.dollars(0), w.dollars(0.0042), w.dollars(1.5), w.number(400000), w.millisOf('PT1H2M3.5S'),
                    w.millisOf('nonsense'), w.project({type: 'git', url: 'https://h/shop/billing.git', ref: 'main'})]
                    .join('; ');
                }""");

        assertThat(said)
                .isEqualTo(
                        "3.2 s; 2 min 5 s; 1 h 4 min; 59 s ago; 2 h ago; $0.00; $0.0042; $1.50; 400,000; 3723500; ; billing");
    }

    @Test
    void aRefusalIsShownAtTheFieldItIsAbout() {
        tab.enter(greenloop.token());
        tab.goTo("#/submit");
        tab.page().getByLabel("Folder on the server").check();
        tab.page().locator("input[name=path]").fill("/not/allowed");
        tab.page().locator("input[name=iterations]").fill("100000");
        tab.button("Heal it").click();

        assertThat(tab.page().locator("[data-field='policy.budget.iterations']"))
                .containsText("1 to 1000 is allowed");

        tab.page().locator("input[name=iterations]").fill("3");
        tab.button("Heal it").click();
        assertThat(tab.page().locator("[data-field='source.path']")).isVisible();
        assertThat(tab.page().locator("[data-field='policy.budget.iterations']"))
                .hasCount(0);
        tab.forgiveRefusals();
    }

    /** Everything a job can name is put on the page as text; the policy against inline scripts is a second wall. */
    @Test
    void markupInWhatAJobNamesIsTextAndDoesNothing() {
        var api = greenloop.url() + "/api/v1/jobs/" + HostileRun.JOB.value();
        var answers = Map.of(
                api,
                HostileRun.job(),
                api + "/events",
                HostileRun.stream(),
                api + "/patch?best=true",
                HostileRun.PATCH,
                api + "/steps",
                "{\"steps\": []}");
        answers.forEach((address, body) -> tab.page()
                .route(
                        address::equals,
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType(address.endsWith("/events") ? "text/event-stream" : "application/json")
                                .setBody(body))));
        tab.enter(greenloop.token());

        tab.goTo("#/jobs/" + HostileRun.JOB.value());
        tab.awaitNews("ended");
        assertThat(tab.page().locator("table.code .line.come").first()).containsText(HostileRun.MARKUP);
        tab.page().locator(".picture canvas").first().hover();

        assertThat(tab.page().locator("main")).containsText(HostileRun.MARKUP);
        assertThat(tab.page().locator("main img")).hasCount(0);
        assertThat(tab.page().evaluate("window.harmed")).isNull();
        assertThat(words("baseline", "stream", "diff", "refusals"))
                .allSatisfy((part, text) -> assertThat(text).as(part).contains(HostileRun.MARKUP));
        assertThat((int) tab.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
    }

    /** A database that restarts is a problem of the server's own, and the job goes on behind it. */
    @Test
    void aServerInTroubleIsAskedAgainAndARefusalStands() {
        tab.goTo("");

        assertThat(tab.page().evaluate(FOLLOW, 503)).isEqualTo(List.of("ended"));
        assertThat(tab.page().evaluate(FOLLOW, 404)).isEqualTo(List.of("away"));
    }

    /** What CI saw stands beside what fails here, and a click lets the job heal that. */
    @Test
    void aParkedJobShowsBothFailuresAndGoesOnAtAClick() {
        var api = greenloop.url() + "/api/v1/jobs/" + HostileRun.JOB.value();
        var resumed = new AtomicBoolean();
        var answers = Map.<String, Supplier<String>>of(
                api,
                () -> HostileRun.parkedJob(resumed.get()),
                api + "/events",
                HostileRun::parkedStream,
                api + "/steps",
                () -> "{\"steps\": []}",
                api + "/resume",
                () -> {
                    resumed.set(true);
                    return HostileRun.parkedJob(true);
                });
        answers.forEach((address, body) -> tab.page()
                .route(
                        address::equals,
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType(address.endsWith("/events") ? "text/event-stream" : "application/json")
                                .setBody(body.get()))));
        tab.enter(greenloop.token());

        tab.goTo("#/jobs/" + HostileRun.JOB.value());
        tab.awaitNews("parked");

        assertThat(tab.page().locator("[data-side=ci]")).containsText("NullPointerException: " + HostileRun.MARKUP);
        assertThat(tab.page().locator("[data-side=local]")).containsText("shop.WeightTest#heavy");
        assertThat(tab.page().locator("section.stream")).containsText("what fails here is not what CI saw");
        tab.button("Heal what fails here").click();
        assertThat(tab.button("Heal what fails here")).hasCount(0);
        assertThat(resumed).isTrue();
        assertThat(tab.page().locator("main img")).hasCount(0);
    }

    private Map<String, String> words(String... parts) {
        return List.of(parts).stream()
                .collect(Collectors.toMap(
                        part -> part,
                        part -> tab.page().locator("section." + part).textContent()));
    }
}
