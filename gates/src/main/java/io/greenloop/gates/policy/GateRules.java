package io.greenloop.gates.policy;

import io.greenloop.contracts.GatePolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one part of a policy file says; what it leaves out is for others to say. */
final class GateRules {

    static final GateRules NONE = new GateRules(Map.of(), Map.of());

    private final Map<PolicyKey, Integer> numbers;
    private final Map<PolicyKey, List<String>> lists;

    GateRules(Map<PolicyKey, Integer> numbers, Map<PolicyKey, List<String>> lists) {
        this.numbers = new EnumMap<>(PolicyKey.class);
        this.numbers.putAll(numbers);
        this.lists = new EnumMap<>(PolicyKey.class);
        this.lists.putAll(lists);
    }

    Optional<Integer> number(PolicyKey key) {
        return Optional.ofNullable(numbers.get(key));
    }

    Optional<List<String>> list(PolicyKey key) {
        return Optional.ofNullable(lists.get(key));
    }

    /** These, with another policy where these say nothing. */
    GatePolicy over(GatePolicy other) {
        return new GatePolicy(
                number(PolicyKey.CYCLOMATIC).orElse(other.cyclomatic()),
                number(PolicyKey.COGNITIVE).orElse(other.cognitive()),
                number(PolicyKey.CHANGED_FILES).orElse(other.changedFiles()),
                number(PolicyKey.CHANGED_LINES).orElse(other.changedLines()),
                number(PolicyKey.MERGE_CONFIDENCE).orElse(other.mergeConfidence()),
                list(PolicyKey.ALLOWED_PATHS).orElse(other.allowedPaths()),
                list(PolicyKey.ALLOWED_DEPENDENCIES).orElse(other.allowedDependencies()),
                list(PolicyKey.ALLOWED_MESSAGES).orElse(other.allowedMessages()));
    }
}
