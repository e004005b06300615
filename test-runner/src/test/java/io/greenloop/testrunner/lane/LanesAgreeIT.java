package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The warm lane, the forked lane and the project's own build say the same of the same candidates. How many of each is a matter of
 * time: {@code -Dgreenloop.lanes.share=1} takes every candidate in every child lane and every sample,
 * {@code -Dgreenloop.lanes.samples=demo,off-by-one} these alone.
 */
class LanesAgreeIT {

    private static final int LEAST_CANDIDATES = 20;
    private static final int SHARE = Integer.getInteger("greenloop.lanes.share", 16);
    private static final int BUILDS = 1;
    private static final Pattern WARM = Pattern.compile("(\\d+) decided in a warm JVM");
    private static final String ALL_SAMPLES =
            "demo,error-message,missing-null-guard,off-by-one,two-faults,wrong-operator,wrong-variable";
    private static final List<String> SAMPLES =
            List.of(System.getProperty("greenloop.lanes.samples", SHARE == 1 ? ALL_SAMPLES : "demo,off-by-one")
                    .split(","));

    private static final Map<String, List<String>> REPLACED = new LinkedHashMap<>();

    static {
        REPLACED.put(" < ", List.of(" <= ", " >= ", " == "));
        REPLACED.put(" <= ", List.of(" < ", " > "));
        REPLACED.put(" > ", List.of(" >= ", " < ", " != "));
        REPLACED.put(" >= ", List.of(" > ", " <= "));
        REPLACED.put(" == ", List.of(" != "));
        REPLACED.put(" \\+ ", List.of(" - ", " * "));
        REPLACED.put(" - ", List.of(" + ", " / "));
        REPLACED.put(" \\* ", List.of(" + ", " / "));
        REPLACED.put(" / ", List.of(" * ", " % "));
        REPLACED.put(" && ", List.of(" || "));
        REPLACED.put(" \\|\\| ", List.of(" && "));
        REPLACED.put("\\b[1-9]\\d*\\b", List.of("0", "1", "2147483647"));
        REPLACED.put("return ([^;\\n]+);", List.of("return null;", "throw new IllegalStateException();"));
        REPLACED.put("if \\((.+)\\) \\{", List.of("if (false) {", "if (!($1)) {"));
    }

    @TempDir
    static Path folder;

    private static Rig rig;
    private int warmed;

    @BeforeAll
    static void assemble() {
        rig = new Rig(folder, Map.of("greenloop.test-runner.plausible-enough", "100000"));
    }

    static Stream<String> samples() {
        return SAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachLaneSaysTheSame(String sample) throws Exception {
        var job = rig.sample(sample);
        job.prepare();
        var before = job.reproduce();
        var candidates = candidates(job);
        assumeFalse(candidates.isEmpty(), () -> "%s has no code that the changes of this test fit".formatted(sample));
        assertThat(candidates).hasSizeGreaterThanOrEqualTo(LEAST_CANDIDATES);

        rig.take(FastestLane.WARM);
        var warm = verdicts(job, before, candidates);
        rig.take(FastestLane.FORKED);
        var forked = verdicts(job, before, every(SHARE, candidates));
        rig.take(FastestLane.BUILD);
        var built = verdicts(job, before, candidates.subList(0, BUILDS));

        assertThat(warm).hasSameSizeAs(candidates);
        // Else the forked lane was held against itself.
        assertThat(warmed)
                .as("the warm lane was left, see the log for its reason")
                .isPositive();
        assertThat(warm.values()).contains(Verdict.FAILING);
        assertThat(warm).containsAllEntriesOf(forked).containsAllEntriesOf(built);
    }

    private Map<String, Verdict> verdicts(Rig.Job job, TestReport before, List<Candidate> candidates) throws Exception {
        var verdicts = new LinkedHashMap<String, Verdict>();
        for (int from = 0; from < candidates.size(); from += Candidate.MOST_IN_A_BATCH) {
            var to = Math.min(candidates.size(), from + Candidate.MOST_IN_A_BATCH);
            TestsFinished finished = job.validate(before, candidates.subList(from, to));
            var warm = WARM.matcher(job.text(finished.log()));
            warmed += warm.find() ? Integer.parseInt(warm.group(1)) : 0;
            for (CandidateResult result : finished.results()) {
                verdicts.put(result.candidateId(), result.verdict());
            }
        }
        return verdicts;
    }

    private static List<Candidate> every(int one, List<Candidate> candidates) {
        return IntStream.range(0, candidates.size())
                .filter(i -> i % one == 0)
                .mapToObj(candidates::get)
                .toList();
    }

    private static List<Candidate> candidates(Rig.Job job) {
        var candidates = new ArrayList<Candidate>();
        for (var path : job.workspace().paths(job.base())) {
            if (path.startsWith("src/main/") && path.endsWith(".java")) {
                var before = job.workspace().text(job.base(), path).orElseThrow();
                mutants(before).forEach(after -> candidates.add(job.candidate(path, after)));
            }
        }
        return candidates;
    }

    private static List<String> mutants(String text) {
        var mutants = new LinkedHashSet<String>();
        REPLACED.forEach((search, replaces) -> {
            var found = Pattern.compile(search).matcher(text);
            while (found.find()) {
                for (var replace : replaces) {
                    var group = found.groupCount() > 0 ? found.group(1) : "";
                    mutants.add(text.substring(0, found.start())
                            + replace.replace("$1", group)
                            + text.substring(found.end()));
                }
            }
        });
        mutants.remove(text);
        return List.copyOf(mutants);
    }
}
