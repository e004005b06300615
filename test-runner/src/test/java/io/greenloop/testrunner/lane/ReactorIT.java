package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.worker.StepFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates that only a build can try, in a project of which they concern a part. */
class ReactorIT {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>com.example.parcels</groupId>
                <artifactId>parcels-parent</artifactId>
                <version>1.0.0-SNAPSHOT</version>
              </parent>
              <artifactId>parcels-labels</artifactId>
            </project>
            """;
    private static final String PROFILE = """
            <profiles>
              <profile>
                <id>labels</id>
                <modules><module>labels</module></modules>
              </profile>
            </profiles>
            """;
    private static final String TEST = """
            package com.example.labels;

            class LabelTest {
                @org.junit.jupiter.api.Test
                void standsByItself() {}
            }
            """;

    @TempDir
    Path folder;

    /** One that is to be switched off may well be missing: nothing else is built for it. */
    @Test
    void aProfileThatDoesNotExistIsToldAtOnce() throws Exception {
        var job = new Rig(folder, Map.of())
                .job(Samples.named("wrong-operator").copyInto(folder))
                .with(new MavenProfile("labels"), new MavenProfile("!unknown"));

        assertThatThrownBy(job::prepare)
                .isInstanceOfSatisfying(
                        StepFailure.class,
                        told -> assertThat(told.failure())
                                .isEqualTo(
                                        FailureNumber.PROFILE_NOT_FOUND.because("the project has no profile labels")));
    }

    @Test
    void onlyModulesThatACandidateMattersToAreBuiltForItAndTheWinnerIsConfirmedByAll() throws Exception {
        var job = new Rig(folder, Map.of()).job(withAnUnrelatedModule()).with(new MavenProfile("labels"));
        var before = job.reproduce();
        assertThat(job.details(before).outcomes())
                .extracting(outcome -> outcome.test().module())
                .contains("core", "app", "labels");

        var fix = Samples.named("wrong-variable").fixes().get(0);
        // A new method is something that others may have compiled against, which a child cannot judge.
        var shape = " } public long doubled() { return 2L * length * width * height;";
        var right = job.candidate(fix.path(), fix.search(), fix.replace() + shape);
        var wrong = job.candidate(fix.path(), fix.search(), fix.search() + shape);
        var results = job.validate(before, List.of(right, wrong)).results();

        assertThat(results.get(0).verdict()).as(results.get(0).note()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(results.get(0).note())
                .endsWith("; by the project's own build, leaving out what does not need the change: labels");
        assertThat(results.get(1).verdict()).as(results.get(1).note()).isEqualTo(Verdict.FAILING);
        var confirmed = job.confirm(before, right);
        assertThat(confirmed.results().get(0).verdict()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(job.details(confirmed.report()).outcomes())
                .extracting(outcome -> outcome.test().module())
                .contains("labels");
    }

    /** One that is built with a profile only. */
    private Path withAnUnrelatedModule() throws IOException {
        var project = Samples.named("wrong-variable").copyInto(folder);
        var pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("</project>", PROFILE + "</project>"));
        var tests = Files.createDirectories(project.resolve("labels/src/test/java/com/example/labels"));
        Files.writeString(tests.resolve("LabelTest.java"), TEST);
        Files.writeString(project.resolve("labels/pom.xml"), POM);
        return project;
    }
}
