package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands on packages that had a version and may now be any, or an older one than is asked for. */
final class LoosenedPackages {

    private static final List<String> ANY = List.of("", "latest", "x", "X");

    private LoosenedPackages() {}

    static List<GateReason> of(ChangedFile file, List<Requirement> before, List<Requirement> after) {
        var reasons = new ArrayList<GateReason>();
        after.stream()
                .filter(now -> isAny(now) && after.stream().allMatch(other -> !isOf(now, other) || isAny(other)))
                .filter(now -> before.stream().anyMatch(old -> isOf(now, old) && !isAny(old)))
                .filter(now -> before.stream().noneMatch(old -> isOf(now, old) && isAny(old)))
                .distinct()
                .forEach(now -> reasons.add(reason(
                        "VERSION_OPEN",
                        file,
                        now.name(),
                        "%s had a version and may be any in the next build".formatted(now.name()))));
        if (PackageManifests.isNpm(file.path())) {
            overridden(file, after, reasons);
        }
        return reasons;
    }

    private static boolean isAny(Requirement requirement) {
        return !requirement.isElsewhere() && ANY.contains(requirement.version());
    }

    private static boolean isOf(Requirement one, Requirement other) {
        return one.name().equals(other.name());
    }

    private static void overridden(ChangedFile file, List<Requirement> after, List<GateReason> reasons) {
        var old = file.before().map(NpmManifest::overrides).orElse(Map.of());
        file.after().map(NpmManifest::overrides).orElse(Map.of()).forEach((name, version) -> {
            var isLower = after.stream()
                    .anyMatch(asked -> asked.name().equals(name)
                            && asked.number().matches("\\d.*")
                            && version.matches("[\\^~]?\\d.*")
                            && Versions.isAbove(asked.number(), version.replaceFirst("^[\\^~]", "")));
            if (isLower && !version.equals(old.get(name))) {
                reasons.add(reason(
                        "VERSION_LOWERED",
                        file,
                        name,
                        "%s is taken in an older version than is asked for".formatted(name)));
            }
        });
    }

    private static GateReason reason(String code, ChangedFile file, String name, String sentence) {
        var text = file.after().orElse("");
        var line = Texts.lineAdded(file, name);
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.ESCALATE,
                code,
                file.path(),
                line,
                "",
                Texts.line(text, line),
                sentence);
    }
}
