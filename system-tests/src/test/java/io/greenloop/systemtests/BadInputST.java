package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenloop.systemtests.BadInputTable.ShownElsewhere;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be handed in wrong gets its answer, and nothing of it stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("What it leaves behind is looked for on the whole host")
class BadInputST {

    /** Longer than a worker without work is kept. */
    private static final Duration KEPT = Duration.ofSeconds(45);

    private static final Path ROOT = Samples.root().getParent();

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);
    private final BadInputTable table = new BadInputTable();
    private Set<String> repositoriesBefore;

    @TempDir
    static Path elsewhere;

    @BeforeAll
    void remember() throws IOException {
        repositoriesBefore = named(greenloop.home().resolve("data/repositories"));
    }

    Stream<BadInputRow> rows() {
        // Handed in first, asked for last: meanwhile they run.
        var failing = new FailingJobs(greenloop, greenloop.projects()).rows().toList();
        return Stream.of(
                        new RefusedRequests(greenloop, greenloop.projects()).rows(),
                        new RefusedUploads(greenloop, elsewhere).rows(),
                        new BadMessages(greenloop).rows(),
                        new BadCommands(greenloop, elsewhere).rows(),
                        failing.stream())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @Order(1)
    void isAnswered(BadInputRow row) {
        table.add(row, row.ask());
    }

    @Test
    @Order(2)
    void nothingOfItStays() throws IOException {
        await().until(() -> named(greenloop.home().resolve("uploads")).isEmpty());
        var repositories = named(greenloop.home().resolve("data/repositories"));
        repositories.removeAll(repositoriesBefore);
        assertThat(repositories).allSatisfy(repository -> {
            var job = jobs.job(repository.replace(".git", ""));
            assertThat(job.getString("baseCommit")).as("code of " + repository).isNotBlank();
        });
        await().until(() -> jobs.request().get("/api/v1/jobs?limit=200").jsonPath().getList("jobs.phase").stream()
                .allMatch("ENDED"::equals));
        // A worker is kept for the next batch of its job, and ended when none comes.
        await().atMost(KEPT)
                .until(() -> ProcessHandle.allProcesses()
                        .filter(process -> process.info().command().orElse("").endsWith("/bwrap"))
                        .noneMatch(process -> isOf(process, greenloop.pid())));
    }

    @Test
    @Order(3)
    void noSecretOfItIsToldOrLogged() throws IOException {
        assertThat(greenloop.home().resolve("output.txt")).content().doesNotContain(FailingJobs.secret());
        assertThat(jobs.request().get("/api/v1/jobs?limit=200").asString())
                .contains("https://8.8.8.8/x.git")
                .doesNotContain(FailingJobs.secret());
    }

    @Test
    @Order(4)
    void itIsHealthyAndHeals() {
        var id = jobs.submit(
                Samples.named("wrong-operator").copyInto(greenloop.projects()), Map.of("tiers", List.of("TEMPLATE")));

        jobs.request().get("/q/health/ready").then().statusCode(200);
        assertThat(jobs.awaitEnd(id).getString("outcome")).isEqualTo("HEALED");
    }

    @AfterAll
    void tell() {
        table.write(elsewhere());
    }

    @Test
    void whatIsShownElsewhereIsThere() throws IOException {
        for (var shown : elsewhere()) {
            var test = shown.test().split("#");
            try (var files = Files.walk(ROOT, 12)) {
                var file =
                        files.filter(each -> each.endsWith(test[0] + ".java")).findFirst();
                assertThat(file).as(shown.test()).isPresent();
                assertThat(file.get()).content().contains("void " + test[1] + "(");
            }
        }
    }

    private static List<ShownElsewhere> elsewhere() {
        return List.of(
                new ShownElsewhere(
                        "a host's name that turns private after it was checked",
                        "422 ADDRESS_NOT_ALLOWED; nobody is asked",
                        "CheckedRelayTest#aNameThatTurnsPrivateAfterItWasCheckedIsRefusedAndNobodyIsAsked"),
                new ShownElsewhere(
                        "a host that nobody knows, and a name service that is away",
                        "422 HOST_NOT_KNOWN, 503 unavailable",
                        "AllowedUrlsTest#aHostThatNobodyKnowsIsToldFromANameServiceThatIsAway"),
                new ShownElsewhere(
                        "entities in a pom.xml that read files or grow without end",
                        "harmless: none is followed",
                        "BuildFileTest#whatMavenMayMakeSomethingOfIsTakenAndNoEntityIsFollowed"),
                new ShownElsewhere("submodules", "left out, and said", "GitImportTest#aSubmoduleIsNotFollowed"),
                new ShownElsewhere(
                        "contents that git LFS keeps",
                        "left out, and said",
                        "GitImportTest#whatGitLfsKeepsElsewhereIsSaid"),
                new ShownElsewhere(
                        "a disk that is full when a project comes in",
                        "507 disk-full; nothing half-made stays",
                        "FullDiskIntakeTest#aProjectThatDoesNotFitLeavesNothingAndTheNextOneIsTaken"),
                new ShownElsewhere(
                        "a disk that is full when tests run, or that a test fills",
                        "GL-5003 RESOURCES, tried again, never a verdict",
                        "FullDiskIT#aStepOnAFullDiskFailsForTheDisksSakeAndLaterJobsWorkWhenThereIsRoomAgain"),
                new ShownElsewhere(
                        "no network while a build's artifacts are fetched",
                        "GL-2008 RESOURCES naming them, told from what does not exist",
                        "OfflineIT#whatTheBuildLacksIsNamedAndCalledOutOfReachAndNotMissing"),
                new ShownElsewhere(
                        "a port in use, a token that cannot be read",
                        "exit code 2, exit code 1; one line each",
                        "StandaloneTest#aPortInUseIsBadInputBeforeAnythingIsStarted"));
    }

    private static boolean isOf(ProcessHandle process, long pid) {
        for (var each = process.parent(); each.isPresent(); each = each.get().parent()) {
            if (each.get().pid() == pid) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> named(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (var files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
