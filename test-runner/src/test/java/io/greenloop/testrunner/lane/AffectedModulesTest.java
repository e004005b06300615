package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.workspace.ChangeKind;
import io.greenloop.workspace.FileChange;
import io.greenloop.workspace.PatchPreview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A root with four modules: the shop needs prices and the model, prices need the model; tools stand alone. */
class AffectedModulesTest {

    private static final ProjectLayout LAYOUT = new ProjectLayout(
            List.of(),
            Map.of(
                    "", Set.of(),
                    "model", Set.of(""),
                    "prices", Set.of("", "model"),
                    "shop", Set.of("", "model", "prices"),
                    "tools", Set.of("")),
            Jdk.running());

    @Test
    void whatDependsOnAChangeIsBuiltWithAllItNeedsAndTheRestIsLeftOut() {
        assertThat(affected("prices/src/main/java/a/Price.java")).containsExactly("", "model", "prices", "shop");
        assertThat(affected("tools/src/main/java/a/Tool.java")).containsExactly("", "tools");
    }

    @Test
    void whereEverythingDependsOnItTheWholeProjectIsBuilt() {
        assertThat(AffectedModules.of(LAYOUT, patch("model/src/main/java/a/Model.java"), List.of("tools")))
                .isEmpty();
    }

    @Test
    void modulesWithTestsOfTheTargetAreBuiltWhateverChanges() {
        assertThat(AffectedModules.of(LAYOUT, patch("tools/src/main/java/a/Tool.java"), List.of("prices")))
                .containsExactly("", "model", "prices", "tools");
        assertThat(AffectedModules.of(LAYOUT, patch("tools/src/main/java/a/Tool.java"), List.of("unheard-of")))
                .isEmpty();
    }

    @Test
    void buildFilesAndFilesOfTheRootMayMatterToEveryModule() {
        assertThat(affected("tools/pom.xml")).isEmpty();
        assertThat(affected("config/settings.properties")).isEmpty();
        assertThat(affected("toolshed/src/main/java/a/B.java")).isEmpty();
    }

    @Test
    void aFileThatMovesMattersWhereItWasAndWhereItIs() {
        var moved = new FileChange(
                "tools/a.txt", Optional.of("prices/a.txt"), ChangeKind.RENAMED, Optional.of(""), Optional.of(""));

        assertThat(AffectedModules.of(LAYOUT, new PatchPreview(List.of(moved)), List.of()))
                .isEmpty();
    }

    private static List<String> affected(String path) {
        return AffectedModules.of(LAYOUT, patch(path), List.of());
    }

    private static PatchPreview patch(String path) {
        return new PatchPreview(List.of(new FileChange(
                path, Optional.empty(), ChangeKind.MODIFIED, Optional.of("before"), Optional.of("after"))));
    }
}
