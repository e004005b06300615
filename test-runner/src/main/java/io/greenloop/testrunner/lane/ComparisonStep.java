package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.BehaviourCompared.Difference;
import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.behaviour.ComparedBehaviour;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.redaction.StepLog;
import io.greenloop.workspace.JobWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells plausible candidates apart by what they do, in warm workers. It never fails for what a candidate does: of what could not
 * be found out it says nothing, and its log says why.
 */
final class ComparisonStep {

    private static final Logger LOG = Logger.getLogger(ComparisonStep.class);

    /** Mutants come second: they get at least this share of the time, and all that the calls leave. */
    private static final int SHARE_OF_CALLS = 2;

    private final JobProjects projects;
    private final WarmLane warm;
    private final CandidateCompiler compiler;
    private final SchemaCompiler schemata;
    private final Path repository;

    ComparisonStep(
            JobProjects projects, WarmLane warm, CandidateCompiler compiler, SchemaCompiler schemata, Path repository) {
        this.projects = projects;
        this.warm = warm;
        this.compiler = compiler;
        this.schemata = schemata;
        this.repository = repository;
    }

    /** What was found out, on its way into the event. */
    private record Seen(List<Behaviour> behaviours, List<Difference> differences, List<String> notes) {}

    StepEvent run(
            JobWorkspace workspace, CompareBehaviour command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var deadline = System.nanoTime() + limit.toNanos();
        try (var lease = projects.lease(workspace, command.commit(), command.profiles(), limit, stop)) {
            stop.requireGoingOn();
            progress.note("comparing what %d candidates do"
                    .formatted(command.candidates().size()));
            var seen = seen(workspace, command, lease.project(), deadline, stop);
            stop.requireGoingOn();
            var log = StepLog.store(
                    workspace,
                    command.step(),
                    ComparisonTable.of(command.candidates(), seen.behaviours(), seen.differences(), seen.notes()));
            LOG.infof(
                    "compared jobId=%s step=%s candidates=%d clusters=%d differences=%d",
                    workspace.jobId(),
                    command.step(),
                    command.candidates().size(),
                    seen.behaviours().stream()
                            .map(Behaviour::cluster)
                            .distinct()
                            .count(),
                    seen.differences().size());
            return new BehaviourCompared(command.step(), seen.behaviours(), seen.differences(), log);
        }
    }

    private Seen seen(
            JobWorkspace workspace, CompareBehaviour command, BuiltProject built, long deadline, StopSignal stop) {
        try {
            var previews = new Previews(workspace, command.commit(), command.candidates());
            var obstacle = warm.obstacle(built, command.target());
            if (obstacle.isPresent()) {
                return nothing(command, "no warm JVM: " + obstacle.get());
            }
            var changed = command.candidates().stream()
                    .flatMap(candidate -> previews.of(candidate).stream())
                    .flatMap(preview ->
                            built.run().layout().changing(preview).filter(ModuleLayout::isForHostCompiler).stream())
                    .findFirst();
            var testing = changed.flatMap(module -> testing(built, command, module));
            if (testing.isEmpty()) {
                return nothing(command, "no module has both the failing tests and the changed code to compile");
            }
            var code = ComparedCode.of(built, changed.get(), compiler, previews, command.candidates());
            var details = Baselines.read(workspace, command.details());
            var tests = new WarmTests(details, command.target().tests(), previews.changedPaths());
            tests.leaveOut(warm.workers(built).unfit());
            return seen(command, built, code, testing.get(), tests, deadline, stop);
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "nothing compared jobId=%s step=%s", workspace.jobId(), command.step());
            return nothing(command, "it went wrong: " + broken);
        }
    }

    private Seen seen(
            CompareBehaviour command,
            BuiltProject built,
            ComparedCode code,
            ModuleLayout testing,
            WarmTests tests,
            long deadline,
            StopSignal stop) {
        var notes = new ArrayList<>(code.notes());
        var half = System.nanoTime() + (deadline - System.nanoTime()) / SHARE_OF_CALLS;
        ComparedBehaviour compared;
        try (var replies = new WarmReplies(warm.workers(built), testing, half, stop)) {
            var trial = new BehaviourTrial(
                    code,
                    replies,
                    testClasses(built, testing, command),
                    command.commit().hashCode());
            compared = trial.run(reaching(command, testing, tests, code.candidates()));
            notes.addAll(trial.notes());
            notes.add("%d inputs were left out".formatted(compared.leftOut()));
            notes.add("calls: " + (replies.trouble().isEmpty() ? "all were made" : replies.trouble()));
        }
        var found = new HashMap<String, MutantTrial.Found>();
        try (var replies = new WarmReplies(warm.workers(built), testing, deadline, stop)) {
            var mutants = new MutantTrial(built, code.module(), repository, compiler, schemata, replies);
            for (var candidate : code.candidates()) {
                found.put(
                        candidate.id(), mutants.run(candidate, reaching(command, testing, tests, List.of(candidate))));
            }
            notes.add("mutants: " + (replies.trouble().isEmpty() ? "all were run" : replies.trouble()));
        }
        var behaviours = new ArrayList<Behaviour>();
        for (int i = 0; i < code.candidates().size(); i++) {
            var mutants = found.get(code.candidates().get(i).id());
            behaviours.add(new Behaviour(
                    code.candidates().get(i).id(),
                    compared.cluster(i),
                    compared.inputs(i),
                    compared.kept(i),
                    compared.keptOf(i),
                    mutants.killed(),
                    mutants.mutants()));
        }
        addUnknown(command, behaviours);
        return new Seen(
                behaviours, ToldDifferences.of(compared.differences(BehaviourCompared.MOST_DIFFERENCES)), notes);
    }

    private static Optional<ModuleLayout> testing(BuiltProject built, CompareBehaviour command, ModuleLayout changed) {
        return built.run().layout().modules().stream()
                .filter(module -> command.target().tests().stream()
                        .anyMatch(test -> test.module().equals(module.directory())))
                .filter(module -> module.directory().equals(changed.directory())
                        || module.siblings().contains(changed.directory()))
                .findFirst();
    }

    /** Tests that must turn green, and those that reach what candidates change; all of one module. */
    private static List<TestId> reaching(
            CompareBehaviour command, ModuleLayout testing, WarmTests tests, List<ComparedCandidate> candidates) {
        var reaching = new LinkedHashSet<TestId>();
        command.target().tests().stream()
                .filter(test -> test.module().equals(testing.directory()))
                .forEach(reaching::add);
        var lines = candidates.stream()
                .flatMap(candidate -> candidate.files().stream())
                .map(ChangedLines::of)
                .toList();
        tests.reaching(testing, lines).forEach(reaching::addAll);
        return List.copyOf(reaching);
    }

    private static List<byte[]> testClasses(BuiltProject built, ModuleLayout testing, CompareBehaviour command) {
        return command.target().tests().stream()
                .map(test -> test.className().replace('.', '/') + ".class")
                .distinct()
                .map(name -> built.folder().resolve(testing.testOutput()).resolve(name))
                .filter(Files::isRegularFile)
                .map(ComparisonStep::bytes)
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seen nothing(CompareBehaviour command, String why) {
        var behaviours = new ArrayList<Behaviour>();
        addUnknown(command, behaviours);
        return new Seen(behaviours, List.of(), List.of(why));
    }

    /** Of whom nothing is known, nobody can say that he is like another. */
    private static void addUnknown(CompareBehaviour command, List<Behaviour> behaviours) {
        var known = behaviours.stream().map(Behaviour::candidateId).toList();
        var next = behaviours.stream().mapToInt(Behaviour::cluster).max().orElse(-1);
        for (var candidate : command.candidates()) {
            if (!known.contains(candidate.id())) {
                next++;
                behaviours.add(new Behaviour(candidate.id(), next, 0, 0, 0, 0, 0));
            }
        }
    }
}
