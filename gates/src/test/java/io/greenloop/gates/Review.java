package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.TestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts a change to a small project before a gate. */
final class Review {

    private final Map<String, String> project = new TreeMap<>();
    private final Map<String, ChangedFile> changes = new LinkedHashMap<>();
    private final List<String> unavailable = new ArrayList<>();
    private GatePolicy policy = GatePolicy.STANDARD;
    private String failingTest = "com.acme.NoTest";
    private String failingException = "";
    private String failureMessage = "expected <1>";
    private int changedLines = 2;
    private boolean processors;
    private Authorship authorship = Authorship.MACHINE;

    static Review ofProject() {
        return new Review();
    }

    Review file(String path, String text) {
        project.put(path, text);
        return this;
    }

    Review replacing(String path, String search, String replacement) {
        var before = project.get(path);
        if (!before.contains(search)) {
            throw new IllegalArgumentException("%s does not hold '%s'".formatted(path, search));
        }
        changes.put(path, ChangedFile.modified(path, before, before.replace(search, replacement)));
        return this;
    }

    Review adding(String path, String text) {
        changes.put(path, ChangedFile.added(path, text));
        return this;
    }

    Review deleting(String path) {
        changes.put(path, ChangedFile.deleted(path, project.get(path)));
        return this;
    }

    /** The project is as the change leaves it. */
    Review laidOutAfterwards() {
        changes.forEach((path, change) -> {
            project.remove(path);
            change.after().ifPresent(text -> project.put(path, text));
        });
        return this;
    }

    Review under(GatePolicy other) {
        policy = other;
        return this;
    }

    Review changingLines(int lines) {
        changedLines = lines;
        return this;
    }

    Review healing(String testClass) {
        failingTest = testClass;
        return this;
    }

    Review failingWith(String exceptionType, String message) {
        failingException = exceptionType;
        failureMessage = message;
        return this;
    }

    Review withoutJar(String jar) {
        unavailable.add(jar);
        return this;
    }

    Review writtenBy(Authorship author) {
        authorship = author;
        return this;
    }

    Review withProcessors() {
        processors = true;
        return this;
    }

    Verdict by(Gate gate) {
        var module = new SourceModule(
                "",
                17,
                List.of("src/main/java"),
                List.of("src/test/java"),
                List.<Path>of(),
                unavailable,
                List.of(),
                processors);
        var files = new ProjectFiles() {
            @Override
            public List<String> paths() {
                return List.copyOf(project.keySet());
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(project.get(path));
            }
        };
        var reviewed = new ProjectUnderReview(files, List.of(module), Set.of("org.slf4j:slf4j-api"));
        var failure = new FailureSignature(
                new TestId("", failingTest, "works"),
                FailureKind.TEST_FAILURE,
                failingException,
                failureMessage,
                List.of());
        var changed = List.copyOf(changes.values());
        var target = new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
        try (var inspector = new JavaInspector(reviewed)) {
            return gate.check(
                    switch (authorship) {
                        case MACHINE ->
                            new CandidateUnderReview(changed, changedLines, reviewed, policy, target, inspector);
                        case ANYONE ->
                            CandidateUnderReview.ofAnyone(changed, changedLines, reviewed, policy, inspector);
                    });
        }
    }

    static List<String> codes(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> reason.decision() != Decision.PASS)
                .map(GateReason::code)
                .toList();
    }
}
