package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.TestReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoopViewTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theWholeLoopReadsAsPlainLinesWhereThereIsNoTerminal() throws IOException {
        show(screen(false), 3, Outcome.HEALED);

        assertThat(shown()).isEqualTo(golden("loop-plain.txt"));
    }

    @Test
    void everyRefusalIsShownInFullWhenAskedFor() {
        show(screen(false), Integer.MAX_VALUE, Outcome.HEALED);

        assertThat(shown()).contains("complexity 14").doesNotContain("more refused by");
    }

    @Test
    void aTerminalGetsColoursAndALineThatMoves() {
        var screen = screen(true);
        var view = new LoopView(screen, new NewsText(screen, new RefusalsText(screen, 3)));
        var events = RecordedRun.ending(Outcome.HEALED);

        view.onNews(events.get(2));
        view.onTick();
        view.onNews(events.get(3));

        assertThat(shown())
                .contains("running the tests as they are")
                .contains("\r\u001b[2K")
                .contains("\u001b[31m✘\u001b[0m shop.PricesTest#nothingIsFree");
    }

    @Test
    void aLiveLineIsNeverWiderThanTheTerminal() {
        var screen = new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8), true, false, 20);

        screen.live("a line that is much too wide for twenty columns");

        assertThat(shown()).isEqualTo("a line that is much");
    }

    @Test
    void nothingIsShownAfterTheLastLine() {
        var screen = screen(false);

        screen.lastLine("interrupted");
        screen.line("lost the connection");

        assertThat(shown()).isEqualTo("interrupted\n");
    }

    @Test
    void invocationsThatFailAreNotTakenForTests() {
        var failure = RecordedRun.report().failures().get(0);

        assertThat(reproduced(2, 1, List.of(failure))).endsWith("1 of 2 tests fail, by the looks of it 1 fault");
        assertThat(reproduced(7, 5, List.of(failure)))
                .endsWith("1 test fails: 5 of 7 invocations passed, by the looks of it 1 fault");
        assertThat(reproduced(500, 20, Collections.nCopies(TestReport.MOST_FAILURES, failure)))
                .endsWith("100 or more tests fail: 20 of 500 invocations passed, by the looks of it 1 fault");
    }

    private String reproduced(int executed, int passed, List<FailureSignature> failures) {
        var report = RecordedRun.report(executed, passed, failures);
        var text = new NewsText(screen(false), new RefusalsText(screen(false), 3));
        return text.of(new JobNews.Reproduced(report, 1)).get(0);
    }

    @Test
    void theSummaryOfAnExhaustedJobNamesItsBestCandidate() {
        var events = RecordedRun.ending(Outcome.EXHAUSTED);
        var ended = (JobNews.Ended) events.get(events.size() - 1).news();
        var ending = new Ending(ScriptedJob.view(Outcome.EXHAUSTED), ended, Optional.empty());

        var lines = new Summary(screen(false)).of(ending);

        assertThat(lines)
                .containsExactly(
                        "",
                        "EXHAUSTED  the budget of 2 iterations is spent",
                        "1 min 15 s, 2 iterations, 10 candidates, 7 refused; 1 call to models, 1,200 tokens in, 300 out, $0.0123",
                        "best candidate so far: a1b2c3d4 by tier 1 (spark) in Prices.java:2: the limit includes itself",
                        "still failing: shop.PricesTest#nothingIsFree");
    }

    @Test
    void aDiffIsColouredByItsFirstCharacter() {
        var lines = DiffText.of("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n same\n", screen(true));

        assertThat(lines)
                .isEqualTo(List.of(
                        Ink.BOLD.on("--- a/x"),
                        Ink.BOLD.on("+++ b/x"),
                        Ink.CYAN.on("@@ -1 +1 @@"),
                        Ink.RED.on("-old"),
                        Ink.GREEN.on("+new"),
                        " same"));
    }

    private static void show(Screen screen, int inFull, Outcome outcome) {
        var view = new LoopView(screen, new NewsText(screen, new RefusalsText(screen, inFull)));
        RecordedRun.ending(outcome).forEach(event -> {
            view.onNews(event);
            view.onTick();
        });
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, terminal, 100);
    }

    private String shown() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (var stream = LoopViewTest.class.getResourceAsStream("/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
