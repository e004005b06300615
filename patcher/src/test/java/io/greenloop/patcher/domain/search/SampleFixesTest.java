package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.patcher.domain.project.LocalRepository;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.workspace.UnifiedDiffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFixesTest {

    /** Candidates asked for at once. */
    private static final int BATCH = 24;

    @TempDir
    Path repository;

    @ParameterizedTest
    @CsvSource({
        "wrong-operator, 0, 5, org.opentest4j.AssertionFailedError",
        "off-by-one, 0, 15, java.lang.AssertionError",
        "missing-null-guard, 0, 3, java.lang.NullPointerException",
        "wrong-variable, 0, 30, org.opentest4j.AssertionFailedError",
        "error-message, 0, 3, org.opentest4j.AssertionFailedError",
        "two-faults, 0, 40, org.opentest4j.AssertionFailedError",
        "two-faults, 1, 25, java.lang.StringIndexOutOfBoundsException",
    })
    void theFixOfASampleIsAmongTheFirstCandidates(String name, int index, int within, String exception) {
        var sample = Samples.named(name);
        var fix = sample.fixes().get(index);
        var target = SampleProjects.failing(sample, exception);

        var byNames = candidates(sample, target, SampleProjects.NOTHING_MEASURED, within);
        var byCoverage = candidates(sample, target, SampleProjects.coverage(sample, fix), within);

        assertThat(byNames).extracting(Candidate::id).contains(Candidate.idOf(diff(sample, fix)));
        assertThat(byCoverage).extracting(Candidate::id).contains(Candidate.idOf(diff(sample, fix)));
    }

    @Test
    void theFixBesideTheLineThatThrewIsInTheFirstBatch() {
        var sample = Samples.named("demo");
        var fix = sample.fixes().get(0);
        var target = SampleProjects.failing(
                sample,
                "com.example.shipping.ParcelRefusedException",
                "com.example.shipping.RateTable.centsFor(RateTable.java:%d)".formatted(line(sample, fix) + 1));

        var byTrace = candidates(sample, target, SampleProjects.NOTHING_MEASURED, BATCH);
        var byTraceAndCoverage = candidates(sample, target, SampleProjects.coverage(sample, fix), BATCH);

        assertThat(byTrace).extracting(Candidate::id).contains(Candidate.idOf(diff(sample, fix)));
        assertThat(byTraceAndCoverage).extracting(Candidate::id).contains(Candidate.idOf(diff(sample, fix)));
    }

    @Test
    void aMisspeltAccessorIsTheFirstCandidateOfACompileError() {
        var sample = Samples.named("compile-error");
        var problem = new LocatedProblem(
                FailureKind.COMPILE_ERROR,
                sample.fixes().get(0).path(),
                line(sample, sample.fixes().get(0)),
                "compiler.err.cant.resolve.location.args",
                "cannot find symbol");
        var target = new FailureGroup(FailureKind.COMPILE_ERROR, List.of(), List.of(problem));

        var candidates = candidates(sample, target, SampleProjects.NOTHING_MEASURED, 1);

        assertThat(candidates)
                .extracting(Candidate::id)
                .containsExactly(Candidate.idOf(diff(sample, sample.fixes().get(0))));
    }

    @Test
    void aVersionNobodyReleasedIsReplacedByOneThatIsNamedElsewhereAndOnDisk() throws IOException {
        var sample = Samples.named("missing-dependency-version");
        var jar = repository.resolve("org/apache/commons/commons-lang3/3.17.0/commons-lang3-3.17.0.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        var problem = new LocatedProblem(
                FailureKind.DEPENDENCY_ERROR,
                "pom.xml",
                1,
                "org.apache.commons:commons-lang3:jar:3.99.0",
                "Could not find artifact org.apache.commons:commons-lang3:jar:3.99.0");
        var target = new FailureGroup(FailureKind.DEPENDENCY_ERROR, List.of(), List.of(problem));

        var candidates = candidates(sample, target, SampleProjects.NOTHING_MEASURED, 1);

        assertThat(candidates)
                .extracting(Candidate::id)
                .containsExactly(Candidate.idOf(diff(sample, sample.fixes().get(0))));
    }

    private List<Candidate> candidates(Sample sample, FailureGroup target, BaselineDetails baseline, int most) {
        var engine = new TemplateEngine(new LocalRepository(repository), Duration.ofMinutes(2), Clock.systemUTC());
        var problem = SearchProblem.of("commit", "", new FolderFiles(sample.folder()), target, baseline, 1);
        return engine.propose(problem, SearchState.start(""), List.of(), most, () -> false)
                .candidates();
    }

    private static String diff(Sample sample, Sample.Edit fix) {
        var before = new FolderFiles(sample.folder()).text(fix.path()).orElseThrow();
        return UnifiedDiffs.between(fix.path(), before, before.replace(fix.search(), fix.replace()));
    }

    private static int line(Sample sample, Sample.Edit fix) {
        var text = new FolderFiles(sample.folder()).text(fix.path()).orElseThrow();
        return (int) text.substring(0, text.indexOf(fix.search())).lines().count();
    }
}
