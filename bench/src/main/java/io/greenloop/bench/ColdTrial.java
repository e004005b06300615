package io.greenloop.bench;

import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.lane.ColdBuild;
import io.greenloop.testrunner.lane.MavenInstallation;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Builds projects by Maven alone and in the cold lane, in turn, each time from a fresh copy. */
final class ColdTrial {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    /** A few hundred tests of Greenloop's own, which bring no process of theirs. */
    private static final List<String> MODULES = List.of("", "contracts", "java-source");

    private final int pairs;
    private final Progress progress;

    /** A project with the modules of it that are built; none for all. */
    private record Subject(String name, Path source, List<String> modules) {}

    ColdTrial(int pairs, Progress progress) {
        this.pairs = pairs;
        this.progress = progress;
    }

    ColdReport run() throws IOException, InterruptedException {
        var place = Files.createTempDirectory("greenloop-cold-").toRealPath();
        try {
            var own = RunnerSettings.with(place.resolve("scratch"));
            var settings = own.runner();
            var cold = ColdBuild.assemble(settings, own.sandbox());
            var plain = new PlainBuild(
                    MavenInstallation.find(settings.mavenHome(), settings.localRepository()),
                    ColdBuild.mavenOptions(settings));
            var measured = new LinkedHashMap<String, List<BuildPair>>();
            for (var subject : List.of(
                    new Subject("demo", Samples.named("demo").folder(), List.of()),
                    new Subject("bigger", Samples.root().getParent(), MODULES))) {
                measured.put(subject.name(), pairs(subject, place, plain, cold));
            }
            return new ColdReport(measured);
        } finally {
            Folders.delete(place);
        }
    }

    private List<BuildPair> pairs(Subject subject, Path place, PlainBuild plain, ColdBuild cold)
            throws IOException, InterruptedException {
        var measured = new ArrayList<BuildPair>();
        // The first pair fills the caches of the file system, and is not counted.
        for (int i = 0; i <= pairs; i++) {
            progress.live("%s: pair %d of %d".formatted(subject.name(), i, pairs));
            var pair = pair(subject, place, plain, cold, i % 2 == 0);
            if (i > 0) {
                measured.add(pair);
                progress.line("%s pair=%d plain_s=%.2f sandboxed_s=%.2f"
                        .formatted(subject.name(), i, pair.plainSeconds(), pair.sandboxedSeconds()));
            }
        }
        return measured;
    }

    private static BuildPair pair(Subject subject, Path place, PlainBuild plain, ColdBuild cold, boolean plainFirst)
            throws IOException, InterruptedException {
        var first = plainFirst ? plainSeconds(subject, place, plain) : 0;
        var checkout = copied(subject, place.resolve("sandboxed"));
        var start = System.nanoTime();
        var ended = cold.run(checkout, subject.modules(), LIMIT);
        var sandboxed = seconds(start);
        Folders.delete(checkout);
        if (ended.exitCode() != 0 || ended.executed() == 0) {
            throw new BenchFailure("the sandboxed build of %s ended with %d and ran %d tests"
                    .formatted(subject.name(), ended.exitCode(), ended.executed()));
        }
        return new BuildPair(plainFirst ? first : plainSeconds(subject, place, plain), sandboxed, ended.executed());
    }

    private static double plainSeconds(Subject subject, Path place, PlainBuild plain)
            throws IOException, InterruptedException {
        var checkout = copied(subject, place.resolve("plain"));
        var start = System.nanoTime();
        plain.run(checkout, subject.modules(), Bench.output("cold-plain.log"));
        var took = seconds(start);
        Folders.delete(checkout);
        return took;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Path copied(Subject subject, Path target) throws IOException {
        Folders.delete(target);
        FolderCopy.lay(subject.source(), target);
        return target;
    }
}
