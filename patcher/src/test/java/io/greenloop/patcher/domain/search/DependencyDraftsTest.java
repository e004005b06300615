package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.LocalRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyDraftsTest {

    private static final String DEPENDENCY =
            "<dependency><groupId>org.lib</groupId><artifactId>lib</artifactId><version>%s</version></dependency>";

    @TempDir
    Path repository;

    @Test
    void versionsOnDiskAreTriedNearestFirst() throws IOException {
        release("1.2.9", "1.2.3", "1.2.4-beta1", "2.0.0");
        var files = new MemoryFiles(Map.of("pom.xml", DEPENDENCY.formatted("1.2.4")));

        assertThat(texts(files, "pom.xml"))
                .containsExactly(
                        DEPENDENCY.formatted("1.2.3"), DEPENDENCY.formatted("1.2.9"),
                        DEPENDENCY.formatted("2.0.0"), DEPENDENCY.formatted("1.2.4-beta1"));
    }

    @Test
    void aVersionInAPropertyIsReplacedWhereThePropertyStands() throws IOException {
        release("1.2.3");
        var files = new MemoryFiles(Map.of(
                "pom.xml",
                "<properties><lib.version>1.9</lib.version><other>1.9</other></properties>",
                "core/pom.xml",
                DEPENDENCY.formatted("${lib.version}")));

        assertThat(texts(files, "pom.xml"))
                .containsExactly("<properties><lib.version>1.2.3</lib.version><other>1.9</other></properties>");
    }

    @Test
    void everyModuleThatNamesTheVersionIsChangedAtOnce() throws IOException {
        release("1.2.3");
        var files = new MemoryFiles(
                Map.of("a/pom.xml", DEPENDENCY.formatted("1.9"), "b/pom.xml", DEPENDENCY.formatted("1.9")));

        assertThat(drafts(files)).hasSize(1);
        assertThat(drafts(files).get(0).changes()).containsOnlyKeys("a/pom.xml", "b/pom.xml");
    }

    @Test
    void aVersionOnlyNamedByTheProjectIsAGuessAsWell() {
        var files = new MemoryFiles(
                Map.of("pom.xml", DEPENDENCY.formatted("1.9"), "README.md", "Built with org.lib:lib 1.4.2 and more."));

        assertThat(texts(files, "pom.xml")).containsExactly(DEPENDENCY.formatted("1.4.2"));
    }

    @Test
    void whereNoVersionExistsNothingIsProposed() {
        var files = new MemoryFiles(Map.of("pom.xml", DEPENDENCY.formatted("1.9")));

        assertThat(drafts(files)).isEmpty();
    }

    private void release(String... versions) throws IOException {
        for (var version : versions) {
            var folder = repository.resolve("org/lib/lib").resolve(version);
            Files.createDirectories(folder);
            Files.createFile(folder.resolve("lib-" + version + ".jar"));
        }
    }

    private List<String> texts(MemoryFiles files, String path) {
        return drafts(files).stream()
                .map(draft -> TextEdit.apply(
                        files.text(path).orElseThrow(), draft.changes().get(path)))
                .toList();
    }

    private List<Draft> drafts(MemoryFiles files) {
        var version = files.texts().values().stream().anyMatch(text -> text.contains("1.2.4")) ? "1.2.4" : "1.9";
        var coordinate = "org.lib:lib:" + version;
        var problem = new LocatedProblem(
                FailureKind.DEPENDENCY_ERROR, "pom.xml", 1, coordinate, coordinate + " does not exist");
        var target = new FailureGroup(FailureKind.DEPENDENCY_ERROR, List.of(), List.of(problem));
        try (var code = new CodeBase(files, MemoryFiles.NOTHING_MEASURED, new LocalRepository(repository))) {
            return DependencyDrafts.collect(target, code, 1);
        }
    }
}
