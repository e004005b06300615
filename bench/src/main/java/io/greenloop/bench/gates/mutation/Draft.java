package io.greenloop.bench.gates.mutation;

import io.greenloop.workspace.UnifiedDiffs;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A change that somebody could propose.
 *
 * @param after texts after it by path; empty for a file that is deleted
 * @param raw a diff that no text can stand for, such as one that does not apply; empty for all others
 */
public record Draft(Map<String, Optional<String>> after, String raw) {

    public Draft {
        after = Map.copyOf(after);
    }

    static Draft of(String path, String text) {
        return new Draft(Map.of(path, Optional.of(text)), "");
    }

    static Draft deleting(String path) {
        return new Draft(Map.of(path, Optional.empty()), "");
    }

    static Draft raw(String diff) {
        return new Draft(Map.of(), diff);
    }

    /** @param before gives the text of a file before the change; null where there is none */
    public String diff(UnaryOperator<String> before) {
        if (!raw.isEmpty()) {
            return raw;
        }
        var diff = new StringBuilder();
        new TreeMap<>(after)
                .forEach(
                        (path, text) -> diff.append(UnifiedDiffs.between(path, before.apply(path), text.orElse(null))));
        return diff.toString();
    }

    @Override
    public String toString() {
        return "Draft" + after.keySet();
    }
}
