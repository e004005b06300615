package io.greenloop.bench.gates;

import io.greenloop.bench.gates.mutation.Draft;
import io.greenloop.bench.gates.mutation.Mutator;
import io.greenloop.bench.gates.mutation.Mutator.Outcome;
import io.greenloop.bench.gates.mutation.Mutators;
import io.greenloop.bench.gates.mutation.SourceText;
import io.greenloop.contracts.GateName;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Draws bad patches: as many of each kind, from all libraries in turn, every one different from all others. */
final class BadPatches {

    /** As many of each gate as half of them, set aside, still say something. */
    static final int STANDARD = 132;
    /** Changes of one kind in one file that are tried before the next file is looked at. */
    private static final int TRIES = 2;
    /** Files that are looked at for one kind, so that a rare one does not read every library to its end. */
    private static final int MOST_FILES = 250;

    private static final int ROUNDS = 4;

    private final List<LibraryProject> projects;
    private final Map<Library, PlainCompiler> compilers;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Optional<Map<String, ByteArrayOutputStream>>> unchanged = new HashMap<>();
    private final long seed;
    private final int least;

    /** @param least of each gate, where there are so many */
    BadPatches(List<LibraryProject> projects, Map<Library, PlainCompiler> compilers, long seed, int least) {
        this.least = least;
        this.projects = List.copyOf(projects);
        this.compilers = Map.copyOf(compilers);
        this.seed = seed;
    }

    /** @param gate whose patches are wanted */
    List<GateCase> draw(GateName gate) {
        var mutators = Mutators.all().stream()
                .filter(mutator -> mutator.gate() == gate)
                .toList();
        var wanted = (least + mutators.size() - 1) / mutators.size();
        var found = new ArrayList<GateCase>();
        for (var mutator : mutators) {
            found.addAll(draw(mutator, wanted));
        }
        // Kinds that are rare in these libraries leave room for more of the others.
        for (var round = 1; found.size() < least && round < ROUNDS; round++) {
            for (var mutator : mutators) {
                if (found.size() < least) {
                    found.addAll(draw(mutator, 2, round));
                }
            }
        }
        return found;
    }

    private List<GateCase> draw(Mutator mutator, int wanted) {
        return draw(mutator, wanted, 0);
    }

    private List<GateCase> draw(Mutator mutator, int wanted, int round) {
        var random = new Random(seed * 31 + mutator.name().hashCode() * 7L + round);
        var found = new ArrayList<GateCase>();
        for (var place : places(mutator, random)) {
            if (found.size() == wanted) {
                break;
            }
            var file = new SourceText(place.path, place.project.texts().get(place.path));
            one(mutator, place.project, file, random).ifPresent(found::add);
        }
        return found;
    }

    private record Place(LibraryProject project, String path, int turn) {}

    /** Files in an order by chance, one of each library after the other. */
    private List<Place> places(Mutator mutator, Random random) {
        var places = new ArrayList<Place>();
        var shuffled = new ArrayList<>(projects);
        Collections.shuffle(shuffled, random);
        for (var project : shuffled) {
            var paths = new ArrayList<>(paths(mutator, project));
            paths.removeIf(path -> !project.texts().get(path).contains(mutator.hint()));
            Collections.shuffle(paths, random);
            for (var turn = 0; turn < paths.size(); turn++) {
                places.add(new Place(project, paths.get(turn), turn));
            }
        }
        places.sort(Comparator.comparingInt(Place::turn));
        return places.subList(0, Math.min(MOST_FILES, places.size()));
    }

    private List<String> paths(Mutator mutator, LibraryProject project) {
        return switch (mutator.place()) {
            case MAIN -> project.java(LibraryProject.MAIN);
            case TEST -> project.java(LibraryProject.TEST);
            // A project has but one; asked again it may say something else.
            case POM -> Collections.nCopies(least, "pom.xml");
            case BUNDLE ->
                project.texts().keySet().stream()
                        .filter(path -> path.startsWith(LibraryProject.RESOURCES) && path.contains("Strings"))
                        .toList();
        };
    }

    private Optional<GateCase> one(Mutator mutator, LibraryProject project, SourceText file, Random random) {
        var drafts = new ArrayList<>(mutator.way().drafts(file, random).toList());
        if (drafts.isEmpty()
                || mutator.outcome() != Outcome.NO_CODE
                        && classes(project, file).isEmpty()) {
            return Optional.empty();
        }
        Collections.shuffle(drafts, random);
        return drafts.stream()
                .limit(TRIES)
                .filter(draft -> isAsItShould(mutator, project, file, draft))
                .map(draft -> draft.diff(project.texts()::get))
                .filter(diff -> !diff.isEmpty())
                .map(diff -> GateCase.bad(mutator.gate(), mutator.name(), project.library(), file.path(), diff))
                .filter(bad -> ids.add(bad.id()))
                .findFirst();
    }

    private boolean isAsItShould(Mutator mutator, LibraryProject project, SourceText file, Draft draft) {
        if (mutator.outcome() == Outcome.NO_CODE) {
            return true;
        }
        var sources = new HashMap<String, String>();
        draft.after().forEach((path, text) -> text.ifPresent(code -> sources.put(path, code)));
        if (sources.equals(Map.of(file.path(), project.texts().get(file.path())))) {
            return false;
        }
        var compiled = compilers.get(project.library()).compile(sources);
        return switch (mutator.outcome()) {
            case FAILS -> compiled.isEmpty();
            case COMPILES ->
                compiled.isPresent()
                        && (mutator.gate() == GateName.SCOPE
                                || mutator.gate() == GateName.SECRETS
                                || !PlainCompiler.same(
                                        compiled.get(), classes(project, file).orElseThrow()));
            case NO_CODE -> true;
        };
    }

    private Optional<Map<String, ByteArrayOutputStream>> classes(LibraryProject project, SourceText file) {
        return unchanged.computeIfAbsent(
                project.library() + file.path(),
                key -> compilers
                        .get(project.library())
                        .compile(Map.of(file.path(), project.texts().get(file.path()))));
    }
}
