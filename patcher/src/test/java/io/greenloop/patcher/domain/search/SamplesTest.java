package io.greenloop.patcher.domain.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestId;
import io.greenloop.patcher.domain.project.LocalRepository;
import io.greenloop.workspace.UnifiedDiffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static final LocalRepository REPOSITORY =
            new LocalRepository(Path.of(System.getProperty("user.home"), ".m2", "repository"));

    private final TemplateEngine engine = new TemplateEngine(REPOSITORY, Duration.ofMinutes(1), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "demo, 0, java.lang.AssertionError",
        "wrong-operator, 0, org.opentest4j.AssertionFailedError",
        "off-by-one, 0, java.lang.AssertionError",
        "missing-null-guard, 0, java.lang.NullPointerException",
        "wrong-variable, 0, org.opentest4j.AssertionFailedError",
        "error-message, 0, org.opentest4j.AssertionFailedError",
        "two-faults, 0, org.opentest4j.AssertionFailedError",
        "two-faults, 1, java.lang.StringIndexOutOfBoundsException",
    })
    void theFixOfASampleIsProposedFromNamesAlone(String name, int fix, String exception) throws IOException {
        var sample = Sample.load(name);

        report(sample, fix, exception, new BaselineDetails(List.of(), List.of(), List.of()), "names");
        report(sample, fix, exception, sample.coverage(fix), "coverage");
    }

    private void report(Sample sample, int fix, String exception, BaselineDetails baseline, String how) {
        var problem = SearchProblem.of("commit", "", sample.files(), sample.failing(exception), baseline, 1);
        long start = System.nanoTime();
        var state = SearchState.start("");
        var all = new ArrayList<Candidate>();
        boolean exhausted = false;
        while (!exhausted) {
            var batch = engine.propose(problem, state, 200, () -> false);
            all.addAll(batch.candidates());
            state = batch.state();
            exhausted = batch.exhausted();
        }
        var wanted = Candidate.idOf(sample.fixDiff(fix));
        var rank = IntStream.range(0, all.size()).filter(i -> all.get(i).id().equals(wanted)).findFirst();
        System.out.printf("SAMPLE %s/%d by %s: rank %s of %d in %d ms%n", sample.folder().getFileName(), fix, how, rank.isPresent() ? rank.getAsInt() + 1 : "NONE", all.size(), (System.nanoTime() - start) / 1_000_000);
        all.stream().limit(rank.isPresent() ? Math.min(12, rank.getAsInt() + 1) : 12).forEach(c -> System.out.println("    " + c.template() + " " + c.path() + ":" + c.line() + " " + c.explanation()));
    }
}
