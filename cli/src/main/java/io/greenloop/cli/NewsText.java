package io.greenloop.cli;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a piece of news into lines: the first one holds a label and a tab before its text, the others are details. */
final class NewsText {

    private static final int MOST_TESTS = 10;
    private static final int DIFFERENCES = 3;

    private final Screen screen;
    private final RefusalsText refusals;
    private final FailureText failures;

    NewsText(Screen screen, RefusalsText refusals) {
        this.screen = screen;
        this.refusals = refusals;
        this.failures = new FailureText(screen);
    }

    /** Empty for news that says nothing to somebody who started the job. */
    List<String> of(JobNews news) {
        if (news instanceof JobNews.Accepted || news instanceof JobNews.Started) {
            return List.of();
        }
        if (news instanceof JobNews.Prepared prepared) {
            return prepared(prepared);
        }
        if (news instanceof JobNews.Reproduced reproduced) {
            return reproduced(reproduced.report(), reproduced.groups());
        }
        if (news instanceof JobNews.Parked parked) {
            return failures.of(parked);
        }
        if (news instanceof JobNews.Resumed) {
            return List.of("resumed\twhat fails here is to be healed");
        }
        if (news instanceof JobNews.IterationStarted started) {
            return List.of("iteration %d\t%s, %s to turn green"
                    .formatted(
                            started.iteration(),
                            tier(started.tier()),
                            started.target().isEmpty()
                                    ? "the build"
                                    : Text.count(started.target().size(), "test")));
        }
        if (news instanceof JobNews.Proposed proposed) {
            return proposed(proposed);
        }
        if (news instanceof JobNews.Gated gated) {
            return refusals.of(gated);
        }
        if (news instanceof JobNews.Validated validated) {
            return List.of("validated\t" + counts(validated.counts()));
        }
        if (news instanceof JobNews.Distinguished distinguished) {
            return told(distinguished);
        }
        if (news instanceof JobNews.Progressed progressed) {
            return List.of("progress\t%s: %s still failing, %d mended, %d newly broken"
                    .formatted(
                            Text.words(progressed.trend()),
                            Text.count(progressed.failing(), "test"),
                            progressed.fixed(),
                            progressed.newlyBroken()));
        }
        if (news instanceof JobNews.Escalated escalated) {
            return List.of("escalated\t%s to %s for %s: %s"
                    .formatted(
                            tier(escalated.from()),
                            tier(escalated.to()),
                            Text.words(escalated.reason()),
                            escalated.sentence()));
        }
        if (news instanceof JobNews.Confirmed confirmed) {
            return List.of("confirmed\t%s %s: %s"
                    .formatted(
                            confirmed.held() ? good("✔") : bad("✘"),
                            Text.shortId(confirmed.candidateId()),
                            confirmed.sentence()));
        }
        if (news instanceof JobNews.FaultHealed healed) {
            return List.of("healed\t%s %s by %s: %s; %s left"
                    .formatted(
                            good("✔"),
                            Text.shortId(healed.candidateId()),
                            tier(healed.tier()),
                            Text.clause(healed.explanation()),
                            Text.count(healed.failingLeft(), "failing test")));
        }
        if (news instanceof JobNews.Ended) {
            // The summary says it, with what only the end knows.
            return List.of();
        }
        throw new IllegalStateException("no text for " + news.getClass());
    }

    private List<String> prepared(JobNews.Prepared prepared) {
        var lines = new ArrayList<String>();
        var fetched =
                prepared.fetched() == 0 ? "nothing to fetch" : Text.count(prepared.fetched(), "artifact") + " fetched";
        lines.add("prepared\t" + fetched + "; the tests run without network");
        if (!prepared.missing().isEmpty()) {
            lines.add(screen.paint(Ink.YELLOW, "not found: " + String.join(", ", prepared.missing())));
        }
        prepared.leftOut().forEach(sentence -> lines.add(screen.paint(Ink.YELLOW, sentence)));
        if (!prepared.sandbox().isEmpty()) {
            var capabilities = new TreeMap<>(prepared.sandbox())
                    .entrySet().stream()
                            .map(capability -> capability.getKey() + "=" + capability.getValue())
                            .collect(joining(" "));
            lines.add(screen.paint(Ink.DIM, "sandbox: " + capabilities));
        }
        return lines;
    }

    private List<String> reproduced(TestReport report, int groups) {
        var lines = new ArrayList<String>();
        lines.add("reproduced\t" + verdict(report, groups));
        report.failures().stream().limit(MOST_TESTS).forEach(failure -> {
            lines.addAll(failures.of(failure));
        });
        more(lines, report.failures(), "failing test");
        report.problems().stream().limit(MOST_TESTS).forEach(problem -> {
            lines.add(bad("✘") + " " + RefusalsText.place(problem.path(), problem.line()));
            lines.add("  " + Text.firstLine(problem.message()));
        });
        more(lines, report.problems(), "problem");
        tests(lines, "flaky", report.flaky());
        tests(lines, "left out, needs what the sandbox has not", report.environment());
        return lines;
    }

    private static String verdict(TestReport report, int groups) {
        var tests = "%s run, %d passed".formatted(Text.count(report.executed(), "test"), report.passed());
        if (report.isGreen()) {
            return "nothing fails: " + tests;
        }
        var faults = groups > 0 ? ", by the looks of it " + Text.count(groups, "fault") : "";
        if (report.kind() == FailureKind.TEST_FAILURE) {
            return failing(report) + faults;
        }
        return Text.words(report.kind()) + ": " + tests + faults;
    }

    /** A test may run many times, with other arguments each, and is listed once. */
    private static String failing(TestReport report) {
        int failing = report.failures().size();
        if (failing + report.passed() == report.executed()) {
            return "%d of %s"
                    .formatted(failing, report.executed() == 1 ? "1 test fails" : report.executed() + " tests fail");
        }
        var more = failing == TestReport.MOST_FAILURES ? " or more" : "";
        return "%d%s %s: %d of %s passed"
                .formatted(
                        failing,
                        more,
                        failing == 1 ? "test fails" : "tests fail",
                        report.passed(),
                        Text.count(report.executed(), "invocation"));
    }

    private static void more(List<String> lines, Collection<?> all, String noun) {
        if (all.size() > MOST_TESTS) {
            lines.add("+ " + Text.count(all.size() - MOST_TESTS, "more " + noun));
        }
    }

    private void tests(List<String> lines, String what, List<TestId> tests) {
        if (!tests.isEmpty()) {
            lines.add(screen.paint(Ink.YELLOW, what + ": ")
                    + tests.stream().limit(MOST_TESTS).map(TestId::toString).collect(joining(", ")));
        }
    }

    private List<String> proposed(JobNews.Proposed proposed) {
        var lines = new ArrayList<String>();
        var cost = proposed.usage().calls() == 0 ? "" : " (" + Text.cost(proposed.usage()) + ")";
        lines.add("proposed\t" + Text.count(proposed.candidates(), "candidate") + cost);
        if (!proposed.trouble().isEmpty()) {
            lines.add(screen.paint(Ink.YELLOW, proposed.trouble()));
        }
        proposed.unusable().stream().map(reason -> "unusable: " + reason).forEach(lines::add);
        return lines;
    }

    /** How candidates differ, on the inputs that tell most. */
    private static List<String> told(JobNews.Distinguished distinguished) {
        if (!distinguished.trouble().isEmpty()) {
            return List.of("told apart\tnothing is known: " + distinguished.trouble());
        }
        var clusters = distinguished.behaviours().stream()
                .map(behaviour -> behaviour.cluster())
                .distinct()
                .count();
        var lines = new ArrayList<String>();
        lines.add("told apart\t%s, %s of behaviour"
                .formatted(
                        Text.count(distinguished.behaviours().size(), "plausible candidate"),
                        Text.count((int) clusters, "kind")));
        distinguished.differences().stream()
                .limit(DIFFERENCES)
                .map(difference -> "\t%s: %s"
                        .formatted(
                                difference.call(),
                                difference.answers().stream()
                                        .map(answer -> answer.result())
                                        .collect(joining(" or "))))
                .forEach(lines::add);
        return lines;
    }

    private static String counts(Map<Verdict, Integer> counts) {
        var said = Arrays.stream(Verdict.values())
                .filter(verdict -> counts.getOrDefault(verdict, 0) > 0)
                .map(verdict -> counts.get(verdict) + " " + Text.words(verdict))
                .collect(joining(", "));
        return said.isEmpty() ? "nothing ran" : said;
    }

    static String tier(Tier tier) {
        return "tier %d (%s)".formatted(tier.ordinal(), Text.words(tier));
    }

    private String good(String text) {
        return screen.paint(Ink.GREEN, text);
    }

    private String bad(String text) {
        return screen.paint(Ink.RED, text);
    }
}
