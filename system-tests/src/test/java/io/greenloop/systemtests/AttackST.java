package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.systemtests.AttackRig.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Hostile tests and hostile patches against the real gates, the real lanes and the real sandbox: each is contained and named
 * in the result, and none turns into a pass.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@Isolated("What an attack leaves behind is looked for on the whole host")
class AttackST {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Smaller than the defaults, so that what fills them takes no longer than it has to. */
    private static final Map<String, String> LIMITS = Map.of(
            "greenloop.sandbox.memory-mebibytes", "1024",
            "greenloop.sandbox.processes", "256",
            "greenloop.sandbox.output-mebibytes", "4",
            "greenloop.sandbox.disk-mebibytes", "256",
            "greenloop.sandbox.files", "20000",
            "greenloop.test-runner.test-heap-mebibytes", "128",
            "greenloop.test-runner.plausible-enough", "1000");

    @TempDir
    static Path folder;

    private final AttackTable table = new AttackTable();
    private AttackedHost host;
    private AttackRig rig;
    private AttackedShop shop;
    private AttackRig.Job job;
    private TestReport before;

    @BeforeAll
    void layOut() throws Exception {
        host = new AttackedHost(Files.createDirectory(folder.resolve("host")));
        rig = new AttackRig(folder, LIMITS);
        table.on(rig.capabilities());
        shop = new AttackedShop();
        job = rig.job(AttackedShop.write(folder.resolve("shop")));
        if (!isContained()) {
            AttackSources.tests()
                    .forEach(test ->
                            table.add("Not contained on this host, and not run", test.attack(), "", "no bubblewrap"));
        }
        assumeThat(isContained())
                .as("a sandbox to attack: bubblewrap is missing here")
                .isTrue();
        before = job.reproduce(LIMIT);
        assertThat(before.failures()).as(job.log(before)).hasSize(1);
    }

    private boolean isContained() {
        return "bubblewrap".equals(rig.capabilities().get("sandbox"));
    }

    @AfterEach
    void nothingWasTouched() throws IOException {
        host.requireUntouched();
    }

    @AfterAll
    void tell() throws IOException {
        host.close();
        table.write();
    }

    @Test
    void noHostileTestGetsAtAnything() throws Exception {
        var project = AttackSources.copyInto(Files.createDirectory(folder.resolve("tests")));
        host.showTo(project, rig.scratch(Lane.WARM));
        var attacked = rig.job(project);

        var report = attacked.reproduce(LIMIT);

        var log = attacked.log(report);
        assertThat(log).doesNotContain(host.secret(), AttackedHost.TOKEN);
        var failures = report.failures().stream()
                .collect(Collectors.toMap(failure -> failure.test().method(), AttackST::told));
        report.environment().forEach(test -> failures.put(test.method(), "ENVIRONMENT: left out of the verdict"));
        assertThat(report.passed()).as(failures + log).isZero();
        var tests = AttackSources.tests();
        assertThat(failures)
                .containsOnlyKeys(
                        tests.stream().map(AttackSources.HostileTest::method).toList());
        tests.forEach(test -> table.add(
                "1. Hostile tests, in the whole build and in a JVM of their own",
                test.attack(),
                failures.get(test.method()),
                test.barrier()));
    }

    private static String told(FailureSignature failure) {
        return failure.exceptionType().replaceAll(".*\\.", "") + ": " + failure.message();
    }

    @Test
    void noGateLetsAPatchGainPowersNorChangeWhatIsTested() throws Exception {
        var lying = AttackPatches.lying();
        for (var attacks : List.of(lying, AttackPatches.harmful())) {
            var candidates = attacks.stream().map(shop::with).toList();
            var verdicts = job.gate(before, candidates);
            for (int i = 0; i < attacks.size(); i++) {
                var verdict = verdicts.get(i);
                var attack = attacks.get(i);
                assertThat(verdict.decision())
                        .as(attack + " " + verdict.reasons())
                        .isGreaterThanOrEqualTo(attack.gates());
                table.add("2. Hostile patches before the gates", attack.attack(), codes(verdict), gates(verdict));
            }
        }
        var builds = AttackBuilds.all();
        var candidates = builds.stream().map(build -> shop.with(build, job)).toList();
        var verdicts = job.gate(before, candidates);
        for (int i = 0; i < builds.size(); i++) {
            var verdict = verdicts.get(i);
            var build = builds.get(i);
            assertThat(verdict.decision()).as(build + " " + verdict.reasons()).isEqualTo(Decision.REJECT);
            assertThat(verdict.reasons())
                    .as(build.name())
                    .anyMatch(reason -> reason.gate() == build.gate() && reason.decision() == Decision.REJECT);
            table.add("2. Hostile patches before the gates", build.attack(), codes(verdict), gates(verdict));
        }
        assertThat(job.gate(before, List.of(shop.mended())).get(0).decision()).isEqualTo(Decision.PASS);
    }

    private static String codes(GateVerdict verdict) {
        return verdict.decision() + " "
                + verdict.reasons().stream()
                        .map(reason -> reason.code())
                        .distinct()
                        .toList();
    }

    private static String gates(GateVerdict verdict) {
        return verdict.decision() == Decision.PASS
                ? "the lanes"
                : "gates "
                        + verdict.reasons().stream()
                                .map(reason -> reason.gate())
                                .distinct()
                                .toList();
    }

    @Test
    void noPatchThatLiesOrHarmsPassesTheWarmLane() throws Exception {
        noneIsTakenForARepair(
                "3. The same in a JVM that runs one after the other, the gates passed over",
                Lane.WARM,
                name -> !AttackPatches.OF_REPORTS.contains(name));
    }

    @Test
    void noPatchThatLiesOrHarmsPassesTheForkedLane() throws Exception {
        noneIsTakenForARepair(
                "4. The same in a JVM of their own",
                Lane.FORKED,
                name -> !AttackPatches.SLOW.contains(name) && !AttackPatches.OF_REPORTS.contains(name));
    }

    @Test
    void noPatchThatLiesOrHarmsPassesTheWholeBuild() throws Exception {
        noneIsTakenForARepair(
                "5. The same in the project's own build", Lane.BUILD, AttackPatches.OF_THE_BUILD::contains);
    }

    private void noneIsTakenForARepair(String section, Lane lane, Predicate<String> isWanted) throws Exception {
        var attacks = new LinkedHashMap<Candidate, AttackPatch>();
        Stream.concat(AttackPatches.lying().stream(), AttackPatches.harmful().stream())
                .filter(attack -> isWanted.test(attack.name()))
                .forEach(attack -> attacks.put(shop.with(attack), attack));
        var mended = shop.mended();
        var candidates = new ArrayList<>(attacks.keySet());
        candidates.add(mended);

        var results = job.validate(lane, before, candidates);

        attacks.forEach((candidate, attack) ->
                table.add(section, attack.attack(), answer(of(results, candidate)), attack.barrier()));
        assertThat(of(results, mended).verdict()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(attacks.keySet()).allSatisfy(candidate -> {
            var result = of(results, candidate);
            assertThat(result.verdict())
                    .as(attacks.get(candidate) + ": " + result.note())
                    .isIn(attacks.get(candidate).verdicts());
        });
    }

    @Test
    void noPatchOfTheBuildGetsAVerdictOfItsOwnMaking() throws Exception {
        var attacks = new LinkedHashMap<Candidate, AttackBuilds.AttackBuild>();
        AttackBuilds.all().stream()
                .filter(build -> !build.verdicts().isEmpty())
                .forEach(build -> attacks.put(shop.with(build, job), build));

        var results = job.validate(Lane.BUILD, before, List.copyOf(attacks.keySet()));

        attacks.forEach((candidate, build) -> table.add(
                "6. Hostile patches of the build, the gates passed over",
                build.attack(),
                answer(of(results, candidate)),
                "gates"));
        assertThat(attacks.keySet()).allSatisfy(candidate -> {
            var result = of(results, candidate);
            assertThat(result.verdict())
                    .as(attacks.get(candidate) + ": " + result.note())
                    .isIn(attacks.get(candidate).verdicts());
        });
    }

    private static CandidateResult of(List<CandidateResult> results, Candidate candidate) {
        return results.stream()
                .filter(result -> result.candidateId().equals(candidate.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String answer(CandidateResult result) {
        return result.verdict() + ": " + result.note();
    }

    @Test
    void aTestThatKillsItsJvmIsACrashWithItsName() throws Exception {
        var project = AttackModules.write(folder.resolve("modules"));

        var report = rig.job(project).reproduce(LIMIT);

        assertThat(report.kind()).isEqualTo(FailureKind.CRASH);
        assertThat(report.failures())
                .extracting(FailureSignature::test)
                .extracting(TestId::className)
                .containsExactlyInAnyOrderElementsOf(AttackModules.classes());
        AttackModules.names()
                .forEach(name -> table.add(
                        "7. Hostile tests that end their JVM, in the whole build",
                        AttackSources.words(name),
                        "CRASH",
                        "rule"));
    }

    @Test
    void aTestThatWaitsForTheTimeOutAndForksEndsWithAllOfItsProcesses() throws Exception {
        var project = AttackModules.writeOne(folder.resolve("waiting"), "Waits", """
                @Test void waits() throws Exception {
                    while (true) {
                        new ProcessBuilder("setsid", "sh", "-c", "trap '' TERM HUP INT; sleep %s; true").start();
                        Thread.sleep(300);
                    }
                }
                """.formatted(AttackedHost.DAEMON));

        var report = rig.job(project).reproduce(Duration.ofSeconds(20));

        assertThat(report.kind()).isEqualTo(FailureKind.TIMEOUT);
        assertThat(report.failures())
                .extracting(failure -> failure.test().className())
                .containsExactly("attacks.WaitsTest");
        table.add(
                "7. Hostile tests that end their JVM, in the whole build",
                "waits for the time-out and forks",
                "TIMEOUT: attacks.WaitsTest",
                "processes");
    }

    /** Without control groups, and without rights to give up. */
    @Test
    void anOrdinaryUserContainsItTooAsFarAsCanBe() throws Exception {
        var user = OrdinaryUser.create();
        assumeThat(user).as("root, to become somebody else").isPresent();
        OrdinaryUser.Told told;
        try (var ordinary = user.get()) {
            told = ordinary.attack(host);
        }

        assertThat(told.capabilities())
                .containsEntry("sandbox", "bubblewrap")
                .containsEntry("network", "own")
                .containsEntry("processes", "own")
                .containsEntry("filesystem", "own")
                .containsEntry("rights", "none")
                .containsEntry("disk", "sized");
        told.attacks()
                .forEach((attack, answer) ->
                        table.add("9. In a sandbox that an ordinary user has started", attack, answer, "sandbox"));
        assertThat(told.attacks())
                .containsOnlyKeys(OrdinaryUserAttacks.names())
                .allSatisfy((attack, answer) -> assertThat(answer).as(attack).startsWith("refused"));
    }

    /** The one lie that a child's own account cannot give away. */
    @Test
    void aWinnerThatLiesIsNotConfirmed() throws Exception {
        var attack = AttackPatches.lying().stream()
                .filter(each -> each.name().equals("findsTheSecretInMemory"))
                .findFirst()
                .orElseThrow();

        var result = confirmed(shop.with(attack), attack.attack(), "lanes have to agree");

        assertThat(result.verdict()).as(result.note()).isNotEqualTo(Verdict.PLAUSIBLE);
    }

    /** It ends every child before that has said anything, so that there is nothing for the build to agree with. */
    @Test
    void aWinnerThatLiesToTheBuildAloneIsNotConfirmed() throws Exception {
        var attack = AttackBuilds.all().stream()
                .filter(each -> each.name().equals(AttackBuilds.LIES_TO_THE_BUILD_ALONE))
                .findFirst()
                .orElseThrow();

        var result = confirmed(shop.with(attack, job), attack.attack(), "tests of our own in the build");

        assertThat(result.verdict()).as(result.note()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.note()).startsWith("a test that must fail passed");
    }

    private CandidateResult confirmed(Candidate candidate, String attack, String barrier) throws Exception {
        var result = job.confirm(before, candidate);
        table.add("8. Confirmed from a clean checkout, the gates passed over", attack, answer(result), barrier);
        return result;
    }
}
