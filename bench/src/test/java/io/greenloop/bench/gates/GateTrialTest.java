package io.greenloop.bench.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.SourceModule;
import io.greenloop.gates.Verdict;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTrialTest {

    private static final Map<String, String> PROJECT =
            Map.of("pom.xml", "<project/>\n", "src/main/java/A.java", "class A {}\n");

    @TempDir
    private Path folder;

    @Test
    void aDiffThatDoesNotApplyIsRefusedAsTheAnalyzerDoes() throws IOException {
        var diff = UnifiedDiffs.between("src/main/java/A.java", "class B {}\n", "class C {}\n");

        assertThat(judged(GateName.APPLIES_AND_COMPILES, diff).isCaught()).isTrue();
    }

    @Test
    void theGatesSeeTheFilesBeforeAndAfter() throws IOException {
        var diff = UnifiedDiffs.between("src/main/java/A.java", "class A {}\n", "class A { int a; }\n");

        var answer = judged(GateName.RISK, diff);

        assertThat(answer.reasons()).extracting(GateReason::before).containsExactly("class A {}");
        assertThat(answer.reasons()).extracting(GateReason::after).containsExactly("class A { int a; }");
    }

    private GateAnswer judged(GateName due, String diff) throws IOException {
        var project = Files.createDirectories(folder.resolve("project/src/main/java"));
        Files.writeString(project.resolve("A.java"), PROJECT.get("src/main/java/A.java"));
        Files.writeString(folder.resolve("project/pom.xml"), PROJECT.get("pom.xml"));
        var module = new SourceModule(
                "", 17, List.of("src/main/java"), List.of("src/test/java"), List.of(), List.of(), List.of(), false);
        var workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("workspaces")));
        try (var trial = new GateTrial(
                candidate -> new Verdict(candidate.files().stream()
                        .map(file -> new GateReason(
                                GateName.RISK,
                                Decision.ESCALATE,
                                "SEEN",
                                file.path(),
                                1,
                                file.before().orElse("").strip(),
                                file.after().orElse("").strip(),
                                "seen"))
                        .toList()),
                workspaces,
                folder.resolve("project"),
                GateTrial.review(PROJECT, module, Set.of()))) {
            return trial.judge(GateCase.bad(due, "kind", Library.CSV, "src/main/java/A.java", diff));
        }
    }
}
