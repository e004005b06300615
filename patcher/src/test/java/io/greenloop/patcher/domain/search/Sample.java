package io.greenloop.patcher.domain.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.TestId;
import io.greenloop.workspace.UnifiedDiffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** One of the bundled broken projects, with what is known about its fault. */
record Sample(Path folder, JsonNode facts) {

    static Sample load(String name) throws IOException {
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var folder = up.resolve("samples").resolve(name);
            if (Files.isRegularFile(folder.resolve("greenloop-sample.json"))) {
                return new Sample(folder, Json.mapper().readTree(folder.resolve("greenloop-sample.json").toFile()));
            }
        }
        throw new IOException("no sample " + name);
    }

    FolderFiles files() {
        return new FolderFiles(folder);
    }

    List<TestId> failingTests() {
        return StreamSupport.stream(facts.get("failing").spliterator(), false)
                .map(node -> node.asText().split("#"))
                .map(parts -> new TestId("", parts[0], parts[1]))
                .toList();
    }

    FailureGroup failing(String exception) {
        return new FailureGroup(
                FailureKind.TEST_FAILURE,
                failingTests().stream()
                        .map(test -> new FailureSignature(test, FailureKind.TEST_FAILURE, exception, "", List.of()))
                        .toList(),
                List.of());
    }

    JsonNode fix(int index) {
        return facts.get("fixes").get(index);
    }

    String fixDiff(int index) {
        var path = fix(index).get("path").asText();
        var before = files().text(path).orElseThrow();
        var search = fix(index).get("search").asText();
        return UnifiedDiffs.between(path, before, before.replace(search, fix(index).get("replace").asText()));
    }

    /** Failing tests ran every line of the faulty file; a passing test ran all of them but the faulty one's method. */
    BaselineDetails coverage(int index) {
        var path = fix(index).get("path").asText();
        var text = files().text(path).orElseThrow();
        int at = text.indexOf(fix(index).get("search").asText());
        int first = (int) text.substring(0, text.lastIndexOf(") {\n", at)).lines().count();
        int last = (int) text.substring(0, text.indexOf("\n    }", at)).lines().count();
        int all = (int) text.lines().count();
        var outcomes = new ArrayList<BaselineDetails.Outcome>();
        var coverage = new ArrayList<BaselineDetails.Coverage>();
        for (var test : failingTests()) {
            outcomes.add(new BaselineDetails.Outcome(test, BaselineDetails.Result.FAILED, 1, Duration.ZERO));
            coverage.add(new BaselineDetails.Coverage(test, Map.of(path, lines(1, all))));
        }
        var passing = new TestId("", "com.example.PassingTest", "passes");
        outcomes.add(new BaselineDetails.Outcome(passing, BaselineDetails.Result.PASSED, 1, Duration.ZERO));
        var elsewhere = new ArrayList<>(lines(1, first - 1));
        elsewhere.addAll(lines(last + 1, all));
        coverage.add(new BaselineDetails.Coverage(passing, Map.of(path, elsewhere)));
        return new BaselineDetails(List.of(), outcomes, coverage);
    }

    private static List<Integer> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
