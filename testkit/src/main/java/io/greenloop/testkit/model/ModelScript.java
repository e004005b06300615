package io.greenloop.testkit.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each model answers to its first call, its second, and so on; the last answer stays. */
final class ModelScript {

    private final Map<String, Deque<ModelAnswer>> answers = new HashMap<>();

    synchronized void write(String model, List<ModelAnswer> inOrder) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("model %s needs at least one answer".formatted(model));
        }
        answers.put(model, new ArrayDeque<>(inOrder));
    }

    synchronized Optional<ModelAnswer> next(String model) {
        var left = answers.get(model);
        if (left == null) {
            return Optional.empty();
        }
        return Optional.of(left.size() == 1 ? left.peek() : left.poll());
    }

    synchronized List<String> models() {
        return answers.keySet().stream().sorted().toList();
    }
}
