package io.greenloop.bench.gates;

import io.greenloop.contracts.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers for a person to read: each case with what was said of it and its diff. */
final class AnswerList {

    private static final int LONGEST = 6_000;

    private AnswerList() {}

    static void write(Path file, List<GateAnswer> answers) throws IOException {
        var text = new StringBuilder();
        for (var answer : answers) {
            var asked = answer.asked();
            text.append("=== %s\t%s\t%s\t%s\t%s%n"
                    .formatted(
                            asked.id(),
                            answer.refusedFor(),
                            asked.gate().map(Enum::name).orElse("good"),
                            asked.kind(),
                            asked.path()));
            answer.reasons().stream()
                    .filter(reason -> asked.isBad() || reason.decision() == Decision.REJECT)
                    .forEach(reason -> text.append("  %s %s %s line %d: %s%n    before: %s%n    after:  %s%n"
                            .formatted(
                                    reason.decision(),
                                    reason.gate(),
                                    reason.code(),
                                    reason.line(),
                                    reason.sentence(),
                                    reason.before(),
                                    reason.after())));
            var diff = asked.diff();
            text.append(diff, 0, Math.min(LONGEST, diff.length()))
                    .append(
                            diff.length() > LONGEST
                                    ? "\n[%d characters more]%n%n".formatted(diff.length() - LONGEST)
                                    : "\n");
        }
        Files.writeString(file, text);
    }
}
