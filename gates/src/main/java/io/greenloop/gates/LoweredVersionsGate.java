package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Hands on versions below those that the project had: what was mended in between comes back. To leave a version that is not
 * there, a preview or one that sorts above the latest by mistake is no step back.
 */
final class LoweredVersionsGate implements Gate {

    private final ArtifactSource artifacts;
    private final PackageSource packages;

    LoweredVersionsGate(ArtifactSource artifacts, PackageSource packages) {
        this.artifacts = artifacts;
        this.packages = packages;
    }

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        if (!candidate.poms().isEmpty()) {
            maven(candidate, reasons);
        }
        for (var file : candidate.files()) {
            if (PackageManifests.isManifest(file.path())) {
                packages(file, reasons);
            }
        }
        return new Verdict(reasons);
    }

    private void maven(CandidateUnderReview candidate, List<GateReason> reasons) {
        var before = PomTree.before(candidate);
        var after = PomTree.after(candidate);
        var repositories = before.repositories();
        var old = before.coordinates();
        var said = new TreeSet<>(after.own());
        after.coordinates()
                .forEach((path, coordinates) -> coordinates.stream()
                        .filter(now -> !said.contains(now.name()))
                        .forEach(now -> above(now, coordinates, old.getOrDefault(path, List.of()), repositories)
                                .filter(left -> said.add(now.name()))
                                .ifPresent(left -> reasons.add(reason(
                                        candidate.pomFor(path), now.toString(), now.version(), left.version())))));
    }

    /** What a POM took before in the place of this, if that was above it. */
    private Optional<Coordinate> above(
            Coordinate now, List<Coordinate> after, List<Coordinate> before, Map<String, String> repositories) {
        if (before.contains(now)) {
            return Optional.empty();
        }
        return before.stream()
                .filter(old -> old.kind() == now.kind() && old.name().equals(now.name()) && !after.contains(old))
                .filter(old -> isLower(now.version(), old.version()))
                .filter(old -> wasThere(old.version(), artifacts.find(old, repositories)))
                .findFirst();
    }

    private void packages(ChangedFile file, List<GateReason> reasons) {
        var after = new LinkedHashSet<>(requirements(file, file.after()));
        var gone = requirements(file, file.before()).stream()
                .filter(old -> !after.contains(old))
                .collect(Collectors.groupingBy(Requirement::name));
        for (var now : after) {
            gone.getOrDefault(now.name(), List.of()).stream()
                    .filter(old -> isLower(now.number(), old.number()))
                    .filter(old -> wasThere(old.number(), packages.find(old.ecosystem(), old.name(), old.version())))
                    .findFirst()
                    .ifPresent(old -> reasons.add(reason(file, now.toString(), now.version(), old.version())));
        }
    }

    private static List<Requirement> requirements(ChangedFile file, Optional<String> text) {
        return text.flatMap(some -> PackageManifests.requirements(file, some)).orElse(List.of());
    }

    private static boolean isLower(String now, String before) {
        return isNumber(now) && isNumber(before) && Versions.isStable(before) && Versions.isAbove(before, now);
    }

    private static boolean isNumber(String version) {
        return version.matches("\\d[\\w.+-]*");
    }

    /** Nobody is known to have left a version that nobody could be asked for. */
    private static boolean wasThere(String version, ArtifactSource.Availability availability) {
        return availability.state() == State.FOUND
                && Versions.latestStable(availability.versions())
                        .filter(latest -> Versions.isAbove(version, latest))
                        .isEmpty();
    }

    private static GateReason reason(ChangedFile file, String what, String now, String before) {
        var line = Texts.lineAdded(file, now);
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.ESCALATE,
                "VERSION_LOWERED",
                file.path(),
                line,
                before,
                now,
                "%s is below %s, which the project had: what was mended in between comes back".formatted(what, before));
    }
}
