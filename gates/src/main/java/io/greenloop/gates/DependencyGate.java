package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.javasource.Problem;
import io.greenloop.javasource.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stops dependencies that do not exist, are ahead of the latest stable version, or that nobody has let into the project; an
 * outage is never taken for a no.
 */
final class DependencyGate implements Gate {

    private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");

    private final ArtifactSource artifacts;

    DependencyGate(ArtifactSource artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        if (!candidate.poms().isEmpty()) {
            coordinates(candidate, reasons);
        }
        candidate.javaChange().newProblems().stream()
                .filter(problem -> problem.kind() == ProblemKind.MISSING_PACKAGE)
                .forEach(problem -> reasons.add(unresolved(candidate, problem)));
        return new Verdict(reasons);
    }

    private void coordinates(CandidateUnderReview candidate, List<GateReason> reasons) {
        var before = PomTree.before(candidate);
        var after = PomTree.after(candidate);
        var known = known(candidate, before);
        var place = candidate.poms().get(0);
        if (!before.sources().equals(after.sources())) {
            reasons.add(reason(
                    byAuthor(candidate),
                    "REPOSITORY_CHANGED",
                    place,
                    "repositor",
                    "changes where the project takes its libraries from"));
        }
        var old = before.coordinates();
        var own = Set.copyOf(after.own());
        var repositories = before.repositories();
        var asked = new TreeSet<String>();
        after.coordinates()
                .forEach((path, coordinates) -> coordinates.stream()
                        .filter(coordinate -> !old.getOrDefault(path, List.of()).contains(coordinate))
                        .filter(coordinate -> !own.contains(coordinate.name()))
                        .filter(coordinate -> asked.add(coordinate.kind() + " " + coordinate))
                        .forEach(coordinate -> judge(
                                candidate, after, candidate.pomFor(path), coordinate, known, repositories, reasons)));
    }

    private void judge(
            CandidateUnderReview candidate,
            PomTree after,
            ChangedFile place,
            Coordinate coordinate,
            Set<String> known,
            Map<String, String> repositories,
            List<GateReason> reasons) {
        if (!known.contains(coordinate.name())
                && !candidate.policy().allowedDependencies().contains(coordinate.name())) {
            reasons.add(reason(
                    Decision.ESCALATE,
                    "DEPENDENCY_NEW",
                    place,
                    coordinate.artifact(),
                    "%s is new to the project and on no allow-list, so a person has to let it in"
                            .formatted(coordinate.name())));
        }
        if (!coordinate.isReadable()) {
            var isRooted = after.isRootedHere(place.path());
            reasons.add(reason(
                    isRooted ? Decision.ESCALATE : Decision.UNKNOWN,
                    "VERSION_NOT_READABLE",
                    place,
                    coordinate.artifact(),
                    isRooted
                            ? "nothing in the project says what %s is".formatted(coordinate)
                            : "the version of %s comes from outside of the project".formatted(coordinate.name())));
            return;
        }
        if (Versions.isOpen(coordinate.version())) {
            reasons.add(reason(
                    Decision.ESCALATE,
                    "VERSION_OPEN",
                    place,
                    coordinate.artifact(),
                    "%s can be another version in the next build".formatted(coordinate)));
        } else if (!coordinate.version().isEmpty()) {
            resolve(candidate, place, coordinate, known, artifacts.find(coordinate, repositories), reasons);
            if (reasons.stream().noneMatch(reason -> reason.decision() == Decision.REJECT)) {
                behind(place, coordinate, artifacts.behind(coordinate, repositories), reasons);
            }
        }
    }

    private static void behind(
            ChangedFile place, Coordinate coordinate, Availability behind, List<GateReason> reasons) {
        switch (behind.state()) {
            case FOUND -> {}
            case MISSING ->
                reasons.add(reason(
                        Decision.REJECT,
                        "DEPENDENCY_NOT_FOUND",
                        place,
                        coordinate.artifact(),
                        "%s needs %s, which does not exist in the project's repositories"
                                .formatted(coordinate, String.join(", ", behind.versions()))));
            case UNREACHABLE ->
                reasons.add(reason(
                        Decision.UNKNOWN,
                        "REPOSITORY_UNREACHABLE",
                        place,
                        coordinate.artifact(),
                        "no repository could be asked for what %s needs".formatted(coordinate)));
        }
    }

    private void resolve(
            CandidateUnderReview candidate,
            ChangedFile place,
            Coordinate coordinate,
            Set<String> known,
            Availability availability,
            List<GateReason> reasons) {
        switch (availability.state()) {
            case UNREACHABLE ->
                reasons.add(reason(
                        Decision.UNKNOWN,
                        "REPOSITORY_UNREACHABLE",
                        place,
                        coordinate.artifact(),
                        "no repository could be asked for %s".formatted(coordinate)));
            case MISSING ->
                reasons.add(reason(
                        Decision.REJECT,
                        "DEPENDENCY_NOT_FOUND",
                        place,
                        coordinate.artifact(),
                        "%s does not exist in the project's repositories%s"
                                .formatted(coordinate, suggestion(coordinate, known, availability))));
            case FOUND ->
                ahead(coordinate, availability)
                        .ifPresent(latest -> reasons.add(reason(
                                byAuthor(candidate),
                                "VERSION_NOT_STABLE",
                                place,
                                coordinate.artifact(),
                                "%s is ahead of the latest stable version %s".formatted(coordinate, latest))));
        }
    }

    private static Optional<String> ahead(Coordinate coordinate, Availability availability) {
        return Versions.latestStable(availability.versions())
                .filter(latest ->
                        Versions.isAbove(coordinate.version(), latest) || !Versions.isStable(coordinate.version()));
    }

    private static Decision byAuthor(CandidateUnderReview candidate) {
        return candidate.authorship() == Authorship.MACHINE ? Decision.REJECT : Decision.ESCALATE;
    }

    private String suggestion(Coordinate coordinate, Set<String> known, Availability availability) {
        if (!availability.versions().isEmpty()) {
            return NearMiss.of(coordinate.version(), availability.versions())
                    .or(() -> Versions.latestStable(availability.versions()))
                    .map(version -> "; did you mean version %s?".formatted(version))
                    .orElse("");
        }
        var names = new TreeSet<>(known);
        names.addAll(artifacts.neighbours(coordinate.group()));
        return NearMiss.of(coordinate.name(), names)
                .map(name -> "; did you mean %s?".formatted(name))
                .orElse("");
    }

    private static Set<String> known(CandidateUnderReview candidate, PomTree before) {
        var known = before.coordinates().values().stream()
                .flatMap(List::stream)
                .map(Coordinate::name)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(before.own());
        known.addAll(candidate.project().libraries());
        return known;
    }

    private static GateReason unresolved(CandidateUnderReview candidate, Problem problem) {
        var named = PACKAGE.matcher(problem.message());
        var name = named.find() ? named.group(1) : problem.message();
        var doubt = Doubts.about(candidate, problem.path());
        var sentence = "nothing on the class path and nothing in the JDK has the package " + name;
        return new GateReason(
                GateName.DEPENDENCIES,
                doubt.isEmpty() ? Decision.REJECT : Decision.UNKNOWN,
                "UNRESOLVED_IMPORT",
                problem.path(),
                problem.line(),
                "",
                name,
                doubt.isEmpty() ? sentence : sentence + "; not sure, as " + doubt);
    }

    private static GateReason reason(Decision decision, String code, ChangedFile place, String words, String sentence) {
        var text = place.after().orElse("");
        var line = Texts.lineOf(text, words);
        return new GateReason(
                GateName.DEPENDENCIES, decision, code, place.path(), line, "", Texts.line(text, line), sentence);
    }
}
