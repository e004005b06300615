package io.greenloop.gates.check;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.policy.Limits;
import io.greenloop.workspace.LocalChange;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** Stops changes that reach further than the repository's policy lets anyone reach. */
final class LimitsGate {

    private final Limits limits;
    private final List<PathMatcher> allowed;

    LimitsGate(Limits limits) {
        this.limits = limits;
        this.allowed = limits.allowedPaths().stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }

    List<GateReason> check(List<LocalChange> changes) {
        var reasons = new ArrayList<GateReason>();
        limits.changedFiles()
                .filter(most -> changes.size() > most)
                .ifPresent(most -> reasons.add(reason(
                        "TOO_MANY_FILES",
                        "",
                        "touches %d files, the policy allows %d".formatted(changes.size(), most))));
        int lines = changes.stream().mapToInt(LocalChange::changedLines).sum();
        limits.changedLines()
                .filter(most -> lines > most)
                .ifPresent(most -> reasons.add(reason(
                        "TOO_MANY_LINES",
                        "",
                        "adds and removes %d lines, the policy allows %d".formatted(lines, most))));
        changes.stream()
                .map(LocalChange::path)
                .filter(path -> !isAllowed(path))
                .forEach(path -> reasons.add(reason(
                        "OUTSIDE_ALLOWED_PATHS",
                        path,
                        "%s is outside the paths that the policy allows".formatted(path))));
        return reasons;
    }

    private boolean isAllowed(String path) {
        return allowed.isEmpty() || allowed.stream().anyMatch(glob -> glob.matches(Path.of(path)));
    }

    private static GateReason reason(String code, String path, String sentence) {
        return new GateReason(GateName.SCOPE, Decision.REJECT, code, path, 0, "", "", sentence);
    }
}
