package io.greenloop.bench.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.FolderCopy;
import io.greenloop.bench.Progress;
import io.greenloop.bench.RunnerSettings;
import io.greenloop.testrunner.lane.ColdBuild;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A library that others wrote with one small change in it each time, which a test of the library tells. */
public final class LibraryMutants {

    private static final String PACKAGES = "org/apache/commons/lang3/";
    private static final List<String> CLASSES = List.of(
            "math/Fraction",
            "math/NumberUtils",
            "math/IEEE754rUtils",
            "mutable/MutableBoolean",
            "mutable/MutableDouble",
            "mutable/MutableInt",
            "mutable/MutableLong",
            "tuple/Pair",
            "tuple/Triple",
            "compare/ComparableUtils");
    private static final int FOR_EACH_CLASS = 2;
    private static final int MOST_LOOKED_AT = 6;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private LibraryMutants() {}

    /** One class of the library and the change of it; the list holds no text of the library itself. */
    private record Mutant(String source, Mutation mutation) {

        String name() {
            var simple = Path.of(source).getFileName().toString().replace(".java", "");
            return "%s-%d".formatted(simple.toLowerCase(Locale.ROOT), mutation.offset());
        }

        String line() {
            return "%s %d %d %s".formatted(source, mutation.offset(), mutation.length(), mutation.replacement());
        }

        static Mutant read(String line) {
            var fields = line.split(" ", 4);
            return new Mutant(
                    fields[0], new Mutation(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]));
        }
    }

    /**
     * Writes a case for each change on the list into a folder, whatever it held before: {@code project}, and the class as it was
     * as {@code reference}.
     *
     * @throws BenchFailure when Maven cannot fetch the library
     */
    public static void write(Path into) throws IOException {
        Folders.delete(into);
        var sound = into.resolve(".library").resolve("project");
        BenchProject.LIBRARY.makeSound(sound);
        for (var line : Files.readAllLines(list(), UTF_8)) {
            var mutant = Mutant.read(line);
            var one = into.resolve(mutant.name());
            var file = Path.of(BenchProject.MAIN, mutant.source());
            FolderCopy.lay(sound, one.resolve("project"));
            mutant.mutation().applyIn(one.resolve("project").resolve(file));
            Files.createDirectories(one.resolve("reference").resolve(file).getParent());
            Files.copy(sound.resolve(file), one.resolve("reference").resolve(file));
        }
        Folders.delete(into.resolve(".library"));
    }

    /** Draws the list anew: of each class the first changes by the seed of which a test tells when it runs in the sandbox. */
    public static void draw(Path place, long seed, Progress progress) throws IOException {
        var sound = place.resolve("library").resolve("project");
        BenchProject.LIBRARY.makeSound(sound);
        var settings = RunnerSettings.with(place.resolve("scratch"));
        var maven = ColdBuild.assemble(settings.runner(), settings.sandbox());
        var lines = new ArrayList<String>();
        for (var name : CLASSES) {
            var source = PACKAGES + name + ".java";
            var sources = sound.resolve(BenchProject.MAIN);
            var text = Files.readString(sources.resolve(source), UTF_8);
            new DistinctMutations(sources, source, text)
                    .draw(MOST_LOOKED_AT, seed).stream()
                            .map(mutation -> new Mutant(source, mutation))
                            .filter(mutant -> isTold(maven, sound, place.resolve("changed"), mutant))
                            .limit(FOR_EACH_CLASS)
                            .forEach(mutant -> {
                                lines.add(mutant.line());
                                progress.line(mutant.name());
                            });
        }
        Files.write(list(), lines, UTF_8);
    }

    private static boolean isTold(ColdBuild maven, Path sound, Path copy, Mutant mutant) {
        try {
            Folders.delete(copy);
            FolderCopy.lay(sound, copy);
            mutant.mutation().applyIn(copy.resolve(BenchProject.MAIN).resolve(mutant.source()));
            var ended = maven.run(copy, List.of(), LIMIT);
            return ended.exitCode() == 0 && ended.failed() > 0;
        } catch (IOException e) {
            throw new BenchFailure("the library cannot be copied", e);
        }
    }

    private static Path list() {
        return BenchProject.lists().resolve("library-mutants.list");
    }
}
