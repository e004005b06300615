package io.greenloop.patcher.domain.location;

import io.greenloop.contracts.FailureGroup;
import java.util.List;
import java.util.Set;

/** Finds the main lines that a failure's stack trace passes through: the deeper, the more suspicious. */
final class StackTraces {

    private static final double DECAY = 0.75;

    private StackTraces() {}

    static Suspicion of(FailureGroup target, Set<String> mainSources) {
        var suspicion = new Suspicion();
        target.failures().forEach(failure -> {
            double score = 1;
            for (var frame : parsed(failure.frames())) {
                var path = frame.in(mainSources);
                if (path.isPresent()) {
                    suspicion.raise(path.get(), frame.line(), score);
                    score *= DECAY;
                }
            }
        });
        return suspicion;
    }

    private static List<StackFrame> parsed(List<String> frames) {
        return frames.stream()
                .flatMap(frame -> StackFrame.parse(frame).stream())
                .toList();
    }
}
