package io.greenloop.testrunner.lane;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How projects are built and their tests run. */
@ConfigMapping(prefix = "greenloop.test-runner")
public interface TestRunnerSettings {

    /** Folder for checkouts and the files of runs; each process takes a folder below, and removes those of dead ones. */
    @WithDefault("${java.io.tmpdir}/greenloop-test-runner-${user.name}")
    Path scratch();

    /** Maven's folder; found through {@code MAVEN_HOME} and the {@code PATH} when not given. */
    Optional<Path> mavenHome();

    /** Maven's local repository; found in the user's and Maven's settings when not given. */
    Optional<Path> localRepository();

    /**
     * Homes of JDKs that projects may ask for, beside those below {@code /usr/lib/jvm}, the one of {@code JAVA_HOME} and the
     * one that the test-runner itself runs on.
     */
    Optional<List<Path>> jdks();

    /** How long one Maven build may take. */
    @Allowed("PT1S..PT24H")
    @WithDefault("PT15M")
    Duration buildTimeLimit();

    /** Heap of Maven itself in mebibytes. */
    @Allowed("64..")
    @WithDefault("512")
    int mavenHeapMebibytes();

    /** Heap of a JVM that runs one candidate's tests in mebibytes, unless the project says otherwise. */
    @Allowed("16..")
    @WithDefault("512")
    int testHeapMebibytes();

    /** The fastest way of trying candidates that may be taken; a slower one is taken by itself where it does not fit. */
    @Allowed("WARM|FORKED|BUILD")
    @WithDefault("WARM")
    FastestLane fastestLane();

    /** JVMs that run candidates at the same time. */
    @Allowed("1..256")
    @WithDefault("2")
    int parallelCandidates();

    /** Plausible candidates after which a batch needs no more. */
    @Allowed("1..")
    @WithDefault("5")
    int plausibleEnough();

    /**
     * Runs in fresh JVMs that a winner has to pass beside its clean build before it counts, all but the first in an order that is
     * shuffled; where no child can run the tests, builds.
     */
    @Allowed("1..20")
    @WithDefault("3")
    int confirmingRuns();

    /** Built projects that are kept to be used again, the oldest is dropped first. */
    @Allowed("1..")
    @WithDefault("8")
    int builtProjects();

    /** How often a build may be repeated after missing artifacts were fetched. */
    @Allowed("0..1000")
    @WithDefault("12")
    int fetchRounds();

    /** Artifacts that one project may make us fetch. */
    @Allowed("0..")
    @WithDefault("3000")
    int fetchedArtifacts();

    /** Hosts of repositories named in a project's own POM that may be asked, beside those of the settings. */
    Optional<List<String>> repositoryHosts();

    /** How much of a build's log is kept, in kibibytes; the middle is left out. */
    @Allowed("1..")
    @WithDefault("256")
    int logKibibytes();
}
