package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stops packages of npm and Python that do not exist, are ahead of the latest stable version, come from elsewhere, or that
 * nobody has let into the project; an outage is never taken for a no.
 */
final class PackageGate implements Gate {

    private static final Pattern SETTINGS =
            Pattern.compile("(?:.*/)?(?:\\.npmrc|\\.yarnrc(?:\\.yml)?|pip\\.conf|\\.pypirc|uv\\.toml)");

    private final PackageSource packages;

    PackageGate(PackageSource packages) {
        this.packages = packages;
    }

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (SETTINGS.matcher(file.path()).matches()) {
                reasons.add(repository(candidate, file, ""));
            } else if (file.after().isPresent() && PackageManifests.isLock(file.path())) {
                reasons.addAll(PackageLocks.compare(candidate, file));
            } else if (file.after().isPresent() && PackageManifests.isManifest(file.path())) {
                manifest(candidate, file, reasons);
            }
        }
        return new Verdict(reasons);
    }

    private void manifest(CandidateUnderReview candidate, ChangedFile file, List<GateReason> reasons) {
        var after = PackageManifests.requirements(file, file.after().orElse(""));
        if (after.isEmpty()) {
            reasons.add(
                    reason(Decision.REJECT, "MANIFEST_NOT_READABLE", file, "", "the manifest is not JSON any more"));
            return;
        }
        var old = file.before()
                .flatMap(text -> PackageManifests.requirements(file, text))
                .orElse(List.of());
        var known = known(candidate, file);
        after.get().stream()
                .filter(requirement -> !old.contains(requirement))
                .forEach(requirement -> judge(candidate, file, requirement, known, old, reasons));
        reasons.addAll(LoosenedPackages.of(file, old, after.get()));
        if (PackageManifests.isPython(file.path())) {
            var indexes =
                    new ArrayList<>(PythonManifest.indexes(file, file.after().orElse("")));
            file.before().ifPresent(text -> indexes.removeAll(PythonManifest.indexes(file, text)));
            indexes.stream().findFirst().ifPresent(index -> reasons.add(repository(candidate, file, index)));
        }
    }

    /** Names that any manifest of the kind holds in the project as it was. */
    private static Set<String> known(CandidateUnderReview candidate, ChangedFile changed) {
        return candidate.project().paths().stream()
                .filter(path -> PackageManifests.isNpm(changed.path())
                        ? PackageManifests.isNpm(path)
                        : PackageManifests.isPython(path))
                .flatMap(path -> candidate.project().text(path).stream()
                        .flatMap(text -> PackageManifests.requirements(ChangedFile.added(path, text), text).stream()))
                .flatMap(List::stream)
                .map(requirement -> plain(requirement.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Python takes several spellings for one name. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._](?=\\w)", "-");
    }

    private void judge(
            CandidateUnderReview candidate,
            ChangedFile file,
            Requirement requirement,
            Set<String> known,
            List<Requirement> old,
            List<GateReason> reasons) {
        var name = requirement.name();
        if (requirement.isElsewhere()) {
            reasons.add(reason(
                    byAuthor(candidate),
                    "DEPENDENCY_ELSEWHERE",
                    file,
                    name,
                    "%s does not come from the registry".formatted(name)));
            return;
        }
        if (!known.contains(plain(name))
                && !candidate.policy().allowedDependencies().contains(name)) {
            reasons.add(reason(
                    Decision.ESCALATE,
                    "DEPENDENCY_NEW",
                    file,
                    name,
                    "%s is new to the project and on no allow-list, so a person has to let it in".formatted(name)));
        }
        var answer = packages.find(requirement.ecosystem(), name, requirement.version());
        switch (answer.state()) {
            case UNREACHABLE ->
                reasons.add(reason(
                        Decision.UNKNOWN,
                        "REPOSITORY_UNREACHABLE",
                        file,
                        name,
                        "no registry could be asked for " + requirement));
            case MISSING ->
                reasons.add(reason(
                        Decision.REJECT,
                        "DEPENDENCY_NOT_FOUND",
                        file,
                        name,
                        "%s does not exist in the registry%s"
                                .formatted(requirement, suggestion(requirement, known, answer))));
            case FOUND ->
                ahead(requirement, answer)
                        .filter(latest -> old.stream().noneMatch(before -> isAlsoUnstable(before, requirement)))
                        .ifPresent(latest -> reasons.add(reason(
                                byAuthor(candidate),
                                "VERSION_NOT_STABLE",
                                file,
                                name,
                                "%s is not the stable version it could be, which is %s"
                                        .formatted(requirement, latest))));
        }
    }

    private static boolean isAlsoUnstable(Requirement before, Requirement now) {
        return before.name().equals(now.name()) && !Versions.isStable(before.number());
    }

    private static Optional<String> ahead(Requirement requirement, Availability answer) {
        var number = requirement.number();
        return Versions.latestStable(answer.versions())
                .filter(latest -> !number.isEmpty() && answer.versions().contains(number))
                .filter(latest -> Versions.isAbove(number, latest) || !Versions.isStable(number));
    }

    private static String suggestion(Requirement requirement, Set<String> known, Availability answer) {
        if (!answer.versions().isEmpty()) {
            return NearMiss.of(requirement.number(), answer.versions())
                    .or(() -> Versions.latestStable(answer.versions()))
                    .map("; did you mean version %s?"::formatted)
                    .orElse("");
        }
        return NearMiss.of(plain(requirement.name()), known)
                .map("; did you mean %s?"::formatted)
                .orElse("");
    }

    private static Decision byAuthor(CandidateUnderReview candidate) {
        return candidate.authorship() == Authorship.MACHINE ? Decision.REJECT : Decision.ESCALATE;
    }

    private static GateReason repository(CandidateUnderReview candidate, ChangedFile file, String words) {
        return reason(
                byAuthor(candidate),
                "REPOSITORY_CHANGED",
                file,
                words,
                "changes where the project takes its packages from");
    }

    private static GateReason reason(Decision decision, String code, ChangedFile file, String words, String sentence) {
        var text = file.after().orElse("");
        var line = words.isEmpty() ? 0 : Texts.lineOf(text, words);
        return new GateReason(
                GateName.DEPENDENCIES, decision, code, file.path(), line, "", Texts.line(text, line), sentence);
    }
}
