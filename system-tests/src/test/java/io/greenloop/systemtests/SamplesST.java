package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.model.ModelAnswer;
import io.greenloop.testkit.model.ModelAnswers;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples that no other test here hands in, over REST: each ends as it says it should, and what heals is green in a plain build. */
class SamplesST {

    /** Handed in by {@link CommandLineST}, {@link DocumentationST}, {@link MisbehavingModelST} and {@link ReadmeST}, to the same end. */
    private static final Set<String> ELSEWHERE = Set.of("demo", "off-by-one", "error-message", "wrong-operator");

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);

    @TempDir
    Path elsewhere;

    static Stream<Sample> samples() {
        return Samples.all().stream().filter(sample -> !ELSEWHERE.contains(sample.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Execution(ExecutionMode.CONCURRENT)
    void endsAsItShould(Sample sample) {
        if (sample.tier() == 0) {
            endsAsItShould(sample, List.of("TEMPLATE"));
            return;
        }
        try (var model = LentTiers.one()) {
            greenloop.models().script(model.model(), answer(sample.fixes().get(0)));
            endsAsItShould(sample, List.of("TEMPLATE", model.tier()));
        }
    }

    private void endsAsItShould(Sample sample, List<String> tiers) {
        var project = sample.copyInto(greenloop.projects());

        var id = jobs.submit(project, Map.of("tiers", tiers));
        var job = jobs.awaitEnd(id);

        assertThat(job.getString("outcome"))
                .as(job.getString("reason"))
                .isEqualTo(sample.expected().name());
        if (sample.expected().name().equals("HEALED")) {
            var patched = sample.copyInto(elsewhere);
            var patch = jobs.patch(id);
            assertThat(patch).doesNotContain("src/test/");
            Shell.in(patched).withInput(patch).run("git", "apply").succeeds();
            Shell.in(patched).run("mvn", "-o", "-B", "-q", "test").succeeds();
        }
    }

    private static ModelAnswer answer(Sample.Edit fix) {
        return ModelAnswers.fixing(fix.path(), fix.search(), fix.replace());
    }
}
