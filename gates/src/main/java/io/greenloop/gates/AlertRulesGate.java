package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Hands on changes after which an alert rule is gone or waits for something else: nobody hears of what it was to tell. */
final class AlertRulesGate implements Gate {

    private static final Pattern FILE = Pattern.compile(".*\\.ya?ml");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var added = new ArrayList<AlertRule>();
        var gone = new LinkedHashMap<ChangedFile, List<AlertRule>>();
        for (var file : candidate.files()) {
            if (FILE.matcher(file.path()).matches()) {
                var before = rules(file.before());
                var after = rules(file.after());
                added.addAll(beyond(after, before));
                gone.put(file, beyond(before, after));
            }
        }
        var reasons = new ArrayList<GateReason>();
        gone.forEach(
                (file, rules) -> rules.forEach(rule -> reason(file, rule, added).ifPresent(reasons::add)));
        return new Verdict(reasons);
    }

    private static List<AlertRule> rules(Optional<String> text) {
        return text.map(AlertRule::in).orElse(List.of());
    }

    /** The rules of one side for which the other has none that says the same; of one name there may be several. */
    private static List<AlertRule> beyond(List<AlertRule> rules, List<AlertRule> others) {
        var left = new ArrayList<>(others);
        return rules.stream()
                .filter(rule -> !take(left, other -> other.isSameAs(rule)))
                .toList();
    }

    private static boolean take(List<AlertRule> from, Predicate<AlertRule> fits) {
        var found = from.stream().filter(fits).findFirst();
        found.ifPresent(from::remove);
        return found.isPresent();
    }

    /** What moved to another file is neither gone nor changed there, unless it says something else now. */
    private static Optional<GateReason> reason(ChangedFile file, AlertRule gone, List<AlertRule> added) {
        if (take(added, other -> other.isSameAs(gone))) {
            return Optional.empty();
        }
        var now =
                added.stream().filter(other -> other.name().equals(gone.name())).findFirst();
        now.ifPresent(added::remove);
        return Optional.of(now.map(other -> reason(
                        file,
                        "ALERT_CHANGED",
                        other.line(),
                        gone.condition(),
                        other.condition(),
                        "the alert %s waits for something else than before".formatted(gone.name())))
                .orElseGet(() -> reason(
                        file, "ALERT_REMOVED", 0, gone.name(), "", "the alert %s is gone".formatted(gone.name()))));
    }

    private static GateReason reason(
            ChangedFile file, String code, int line, String before, String after, String sentence) {
        return new GateReason(
                GateName.ERROR_STRINGS, Decision.ESCALATE, code, file.path(), line, before, after, sentence);
    }
}
