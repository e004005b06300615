package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hands on changes after which an alert rule is gone or waits for something else: nobody hears of what it was to tell. */
final class AlertRulesGate implements Gate {

    private static final Pattern FILE = Pattern.compile(".*\\.ya?ml");
    /** A rule goes to the next one; what it does with what it found is no condition. */
    private static final Pattern RULE =
            Pattern.compile("(?m)^\\s*(?:- )?\\s*(?:alert|record|- name|- uid)\\s*:\\s*(?<name>\\S.*)$");

    private static final Pattern CONDITION =
            Pattern.compile("(?m)^\\s*(?:- )?\\s*(?:expr|for)\\s*:\\s*(?:[|>][-+]?\\s*\\n)?.*$");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var after = candidate.files().stream()
                .flatMap(file -> rules(file, file.after()).keySet().stream())
                .toList();
        var reasons = new ArrayList<GateReason>();
        candidate.files().forEach(file -> compare(file, after, reasons));
        return new Verdict(reasons);
    }

    private static void compare(ChangedFile file, List<String> kept, List<GateReason> reasons) {
        var after = rules(file, file.after());
        rules(file, file.before()).forEach((name, condition) -> {
            var now = after.get(name);
            if (now == null && !kept.contains(name)) {
                reasons.add(reason(file, "ALERT_REMOVED", name, name, "", "the alert %s is gone".formatted(name)));
            } else if (now != null && !now.equals(condition)) {
                var sentence = "the alert %s waits for something else than before".formatted(name);
                reasons.add(reason(file, "ALERT_CHANGED", name, condition, now, sentence));
            }
        });
    }

    /** What each alert of a file waits for, by its name. */
    private static Map<String, String> rules(ChangedFile file, Optional<String> text) {
        var rules = new TreeMap<String, String>();
        if (text.isEmpty() || !FILE.matcher(file.path()).matches()) {
            return rules;
        }
        var starts = RULE.matcher(text.get()).results().toList();
        for (int index = 0; index < starts.size(); index++) {
            var start = starts.get(index);
            if (start.group().replace("-", "").strip().startsWith("alert")) {
                int end = index + 1 < starts.size()
                        ? starts.get(index + 1).start()
                        : text.get().length();
                rules.put(
                        start.group(1).strip(),
                        CONDITION
                                .matcher(text.get().substring(start.end(), end))
                                .results()
                                .map(part -> part.group().strip().replaceAll("\\s+", " "))
                                .collect(Collectors.joining("; ")));
            }
        }
        return rules;
    }

    private static GateReason reason(
            ChangedFile file, String code, String name, String before, String after, String sentence) {
        var line = file.after().map(text -> Texts.lineOf(text, name)).orElse(0);
        return new GateReason(
                GateName.ERROR_STRINGS, Decision.ESCALATE, code, file.path(), line, before, after, sentence);
    }
}
