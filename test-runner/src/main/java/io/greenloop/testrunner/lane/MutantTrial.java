package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.behaviour.Mutants;
import io.greenloop.testrunner.compile.CompilerFailure;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import io.greenloop.testrunner.schema.Variant;
import io.greenloop.workspace.FileChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs mutants of a candidate's own lines on the tests: a patch whose mutants nobody notices is tested by nobody. */
final class MutantTrial {

    private static final int MOST_MUTANTS = 20;
    private static final Duration LONGEST_TESTS = Duration.ofSeconds(60);
    private static final Duration LEAST_LIMIT = Duration.ofSeconds(3);
    private static final int TIMES = 5;
    private static final long BOUNDLESS = 1L << 50;
    /** Mutants that end their worker cost seconds each, and say no more than the first of them. */
    private static final int MOST_DEATHS = 2;

    private static final long LEAST_FUEL = 3_000_000;
    private static final int TIMES_THE_USUAL = 30;

    private final BuiltProject built;
    private final ModuleLayout module;
    private final Path repository;
    private final CandidateCompiler compiler;
    private final SchemaCompiler schemata;
    private final WarmReplies replies;

    /** @param module whose code changes */
    MutantTrial(
            BuiltProject built,
            ModuleLayout module,
            Path repository,
            CandidateCompiler compiler,
            SchemaCompiler schemata,
            WarmReplies replies) {
        this.built = built;
        this.module = module;
        this.repository = repository;
        this.compiler = compiler;
        this.schemata = schemata;
        this.replies = replies;
    }

    /** @param mutants those that were run */
    record Found(int killed, int mutants) {

        static final Found NOTHING = new Found(0, 0);
    }

    /** @param tests those that fail before the change, and those that reach it */
    Found run(ComparedCandidate candidate, List<TestId> tests) {
        var named = WarmTests.named(tests);
        var start = System.nanoTime();
        var unmutated = replies.run(candidate.classes(), BOUNDLESS, named, LONGEST_TESTS);
        if (unmutated.isEmpty() || !isAllPassing(unmutated.get(), tests)) {
            return Found.NOTHING;
        }
        var fuel = Math.max(LEAST_FUEL, TIMES_THE_USUAL * unmutated.get().mostBurnt());
        var limit =
                Duration.ofNanos(System.nanoTime() - start).multipliedBy(TIMES).plus(LEAST_LIMIT);
        var killed = 0;
        var mutants = 0;
        var deaths = 0;
        for (var mutant : mutants(candidate)) {
            var run = replies.run(mutant, fuel, named, limit);
            if (run.isPresent()) {
                mutants++;
                killed += isAllPassing(run.get(), tests) ? 0 : 1;
                deaths += run.get().complete() ? 0 : 1;
            }
            if (deaths == MOST_DEATHS) {
                break;
            }
        }
        return new Found(killed, mutants);
    }

    private static boolean isAllPassing(WarmRun run, List<TestId> tests) {
        var tally = TestTally.of(run.tests());
        return run.end() == End.EXITED
                && run.complete()
                && !run.ranDry()
                && tests.stream().allMatch(test -> isPassing(tally, test));
    }

    /** A class that failed as a whole has no method to look for. */
    private static boolean isPassing(TestTally tally, TestId test) {
        return test.method().isEmpty()
                ? tally.failing().stream()
                        .noneMatch(failed -> failed.className().equals(test.className()))
                : tally.isPassing(test);
    }

    /** Mutants that compile. */
    private List<CandidateClasses> mutants(ComparedCandidate candidate) {
        var all = new ArrayList<CandidateClasses>();
        for (var file : candidate.files()) {
            var texts = texts(file);
            var shared = candidate.files().size() == 1 ? shared(file, texts) : Map.<String, CandidateClasses>of();
            texts.forEach((name, text) -> {
                var classes = shared.get(name);
                all.add(classes == null ? alone(candidate, file, text) : classes);
            });
        }
        all.removeIf(classes -> classes.result() != CandidateClasses.Result.COMPILED);
        return all.subList(0, Math.min(MOST_MUTANTS, all.size()));
    }

    private Map<String, String> texts(FileChange file) {
        var texts = new LinkedHashMap<String, String>();
        try {
            var inside = module.insideSources(file.path());
            Mutants.of(
                            built.module(module, repository).compiler(),
                            inside,
                            file.before().orElseThrow(),
                            file.after().orElseThrow(),
                            MOST_MUTANTS)
                    .forEach(text -> texts.put("mutant " + texts.size(), text));
        } catch (CompilerFailure broken) {
            return Map.of();
        }
        return texts;
    }

    private Map<String, CandidateClasses> shared(FileChange file, Map<String, String> texts) {
        var variants = new ArrayList<Variant>();
        texts.forEach((name, text) -> variants.add(new Variant(name, text)));
        return schemata.compile(built, module, file.path(), file.after().orElseThrow(), variants);
    }

    private CandidateClasses alone(ComparedCandidate candidate, FileChange file, String text) {
        var sources = new TreeMap<>(candidate.sources());
        sources.put(file.path(), text);
        return compiler.compile(built, module, sources);
    }
}
