package io.greenloop.bench.healing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoCases() throws IOException {
        file("plain/pom.xml");
        file("whole/project/pom.xml");
        file("whole/held-out/src/test/java/OtherTest.java");
        file("whole/reference.diff");
        file("notes.txt");
        file(".hidden/notes.txt");
    }

    @Test
    void aCaseIsAProjectOrHoldsOneBesideWhatIsKnownOfIt() {
        var cases = CaseFolder.read(folder);

        assertThat(cases).extracting(HealingCase::name).containsExactly("plain", "whole");
        assertThat(cases.get(0).project()).isEqualTo(folder.resolve("plain"));
        assertThat(cases.get(0).heldOut()).isEmpty();
        assertThat(cases.get(0).reference()).isEmpty();
        assertThat(cases.get(1).project()).isEqualTo(folder.resolve("whole/project"));
        assertThat(cases.get(1).heldOut()).contains(folder.resolve("whole/held-out"));
        assertThat(cases.get(1).reference()).contains(folder.resolve("whole/reference.diff"));
    }

    @Test
    void aFolderThatIsNoCaseIsNamed() throws IOException {
        file("empty/notes.txt");

        assertThatThrownBy(() -> CaseFolder.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty")
                .hasMessageContaining("pom.xml");
    }

    @Test
    void onlyNamedCasesAreTakenAndOthersAreNoNames() {
        var cases = CaseFolder.read(folder);

        assertThat(CaseFolder.only(cases, List.of("whole")))
                .extracting(HealingCase::name)
                .containsExactly("whole");
        assertThat(CaseFolder.only(cases, List.of())).hasSize(2);
        assertThatThrownBy(() -> CaseFolder.only(cases, List.of("whole", "nope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nope'");
    }

    private void file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
