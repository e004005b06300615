package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples with one fault each: other frameworks, several modules, builds that do not get to their tests. */
class SamplesIT {

    @TempDir
    static Path folder;

    private static Rig rig;

    @BeforeAll
    static void assemble() {
        rig = new Rig(folder, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-null-guard", "wrong-variable"})
    void whatASampleSaysOfItselfIsSeenAndItsFixIsPlausible(String name) throws Exception {
        var sample = Samples.named(name);
        var job = rig.sample(name);
        assertThat(job.prepare().missing()).isEmpty();
        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.failures())
                .extracting(FailureSignature::test)
                .extracting(test -> test.className() + "#" + test.methodName())
                .containsExactlyInAnyOrderElementsOf(sample.failing());
        var fix = sample.fixes().get(0);
        var candidate = job.candidate(fix.path(), fix.search(), fix.replace());
        var results = job.validate(before, List.of(candidate)).results();
        assertThat(results.get(0).verdict()).as(results.get(0).note()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void aBuildThatDoesNotCompileIsPlacedAndItsFixGetsToTheTests() throws Exception {
        var sample = Samples.named("compile-error");
        var job = rig.sample("compile-error");
        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.COMPILE_ERROR);
        assertThat(before.problems())
                .extracting(LocatedProblem::path)
                .containsOnly(sample.fixes().get(0).path());
        assertThat(before.problems().get(0).code()).isEqualTo("compiler.err.cant.resolve");
        assertThat(job.details(before).modules().get(0).sources()).containsExactly("src/main/java");
        var fix = sample.fixes().get(0);
        var candidate = job.candidate(fix.path(), fix.search(), fix.replace());
        assertThat(job.validate(before, List.of(candidate)).results().get(0).verdict())
                .isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void aVersionThatNobodyReleasedIsPlacedInThePom() throws Exception {
        var job = rig.sample("missing-dependency-version");
        var prepared = job.prepare();
        var before = job.reproduce();

        assertThat(prepared.missing()).anyMatch(coordinate -> coordinate.contains("commons-lang3"));
        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.DEPENDENCY_ERROR);
        assertThat(before.problems().get(0).path()).isEqualTo("pom.xml");
        assertThat(before.problems().get(0).line()).isEqualTo(18);
        var fix = Samples.named("missing-dependency-version").fixes().get(0);
        var candidate = job.candidate(fix.path(), fix.search(), fix.replace());
        assertThat(job.confirm(before, candidate).results().get(0).verdict()).isEqualTo(Verdict.PLAUSIBLE);
    }
}
