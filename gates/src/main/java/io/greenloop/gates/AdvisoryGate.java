package io.greenloop.gates;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource.State;
import io.greenloop.gates.PackageSource.Ecosystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has somebody look at packages of npm and Python whose vulnerabilities are known, where the project did not have them before:
 * in what a manifest newly asks for or, if the change brings one, in what its lock newly holds.
 */
final class AdvisoryGate implements Gate {

    private final PackageSource packages;

    AdvisoryGate(PackageSource packages) {
        this.packages = packages;
    }

    /** What a file newly takes, and what it took of the same packages before. */
    private record Difference(Ecosystem ecosystem, List<Audit.Subject> now, List<Audit.Subject> old) {}

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (file.after().isPresent()) {
                difference(candidate, file)
                        .filter(difference -> !difference.now().isEmpty())
                        .ifPresent(difference -> reasons.addAll(judged(file, difference)));
            }
        }
        return new Verdict(reasons);
    }

    private Optional<Difference> difference(CandidateUnderReview candidate, ChangedFile file) {
        if (PackageManifests.isLock(file.path())) {
            return Optional.of(difference(Ecosystem.NPM, locked(file.before()), locked(file.after())));
        }
        if (!PackageManifests.isManifest(file.path()) || hasChangedLock(candidate, file)) {
            return Optional.empty();
        }
        var ecosystem = PackageManifests.isNpm(file.path()) ? Ecosystem.NPM : Ecosystem.PYTHON;
        var all = difference(ecosystem, required(file, file.before()), required(file, file.after()));
        // What does not exist, and what nobody can be asked about, is said of each package already.
        var there = all.now().stream()
                .filter(subject -> packages.find(ecosystem, subject.name(), subject.version())
                                .state()
                        == State.FOUND)
                .toList();
        return Optional.of(new Difference(ecosystem, there, all.old()));
    }

    private static boolean hasChangedLock(CandidateUnderReview candidate, ChangedFile manifest) {
        return PackageManifests.isNpm(manifest.path())
                && candidate.files().stream()
                        .filter(file -> file.after().isPresent() && PackageManifests.isLock(file.path()))
                        .anyMatch(lock -> folder(lock).equals(folder(manifest)));
    }

    private static String folder(ChangedFile file) {
        return file.path().substring(0, file.path().length() - file.fileName().length());
    }

    private static List<Audit.Subject> locked(Optional<String> text) {
        return text.map(NpmManifest::locked).orElse(Map.of()).entrySet().stream()
                // What lies elsewhere is the project's own.
                .filter(entry -> entry.getKey().contains("node_modules/"))
                .map(entry -> new Audit.Subject(
                        entry.getValue().name(), entry.getValue().version()))
                .distinct()
                .toList();
    }

    private static List<Audit.Subject> required(ChangedFile file, Optional<String> text) {
        return text.flatMap(there -> PackageManifests.requirements(file, there)).orElse(List.of()).stream()
                .filter(requirement -> !requirement.isElsewhere())
                .map(requirement -> new Audit.Subject(requirement.name(), requirement.version()))
                .distinct()
                .toList();
    }

    private static Difference difference(Ecosystem ecosystem, List<Audit.Subject> before, List<Audit.Subject> after) {
        var now = after.stream().filter(subject -> !before.contains(subject)).toList();
        var names = now.stream().map(Audit.Subject::name).toList();
        var old = before.stream()
                .filter(subject -> names.contains(subject.name()))
                .toList();
        return new Difference(ecosystem, now, old);
    }

    private List<GateReason> judged(ChangedFile file, Difference difference) {
        var after = packages.audit(difference.ecosystem(), difference.now());
        var before = after.advisories().isEmpty() || difference.old().isEmpty()
                ? Audit.NOTHING_KNOWN
                : packages.audit(difference.ecosystem(), difference.old());
        var isNew = after.advisories().stream()
                .filter(advisory -> before.isComplete() && !before.advisories().contains(advisory))
                .toList();
        var reasons = byPackage(isNew).entrySet().stream().map(entry -> added(file, entry.getKey(), entry.getValue()));
        return Stream.concat(
                        reasons, after.isComplete() && before.isComplete() ? Stream.empty() : Stream.of(unknown(file)))
                .toList();
    }

    private static Map<String, List<Audit.Advisory>> byPackage(List<Audit.Advisory> advisories) {
        var byName = new LinkedHashMap<String, List<Audit.Advisory>>();
        advisories.forEach(advisory -> byName.computeIfAbsent(advisory.name(), name -> new ArrayList<>())
                .add(advisory));
        return byName;
    }

    private static GateReason added(ChangedFile file, String name, List<Audit.Advisory> advisories) {
        var text = file.after().orElse("");
        // An audit writes a name in its own way.
        var lower = text.toLowerCase(Locale.ROOT);
        var line = Stream.of("/" + name + "\"", "\"" + name + "\"", name)
                .mapToInt(words -> Texts.lineOf(lower, words.toLowerCase(Locale.ROOT)))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
        var ids = advisories.stream()
                .map(advisory -> advisory.severity().isEmpty()
                        ? advisory.id()
                        : advisory.id() + " (" + advisory.severity() + ")")
                .collect(joining(", "));
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.ESCALATE,
                "VULNERABILITY_ADDED",
                file.path(),
                line,
                "",
                Texts.line(text, line),
                "%s has a known vulnerability that the project did not have before: %s".formatted(name, ids));
    }

    private static GateReason unknown(ChangedFile file) {
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.UNKNOWN,
                "VULNERABILITIES_UNKNOWN",
                file.path(),
                0,
                "",
                "",
                "nobody could be asked whether what it newly takes has known vulnerabilities");
    }
}
