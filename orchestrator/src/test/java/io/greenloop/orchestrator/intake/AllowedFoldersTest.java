package io.greenloop.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowedFoldersTest {

    @TempDir
    Path disk;

    private Path allowed;
    private Path secret;
    private AllowedFolders folders;

    @BeforeEach
    void twoFolders() throws IOException {
        allowed = Files.createDirectories(disk.resolve("projects"));
        secret = Files.createDirectories(disk.resolve("projects-secret"));
        folders = new AllowedFolders(List.of(allowed));
    }

    @Test
    void anAllowedFolderAndWhatLiesBelowMayBeNamed() throws Exception {
        var billing = Files.createDirectories(allowed.resolve("shop/billing"));

        assertThat(folders.resolve(allowed.toString())).isEqualTo(allowed.toRealPath());
        assertThat(folders.resolve(billing.toString())).isEqualTo(billing.toRealPath());
        assertThat(folders.resolve(allowed + "/../projects/shop"))
                .isEqualTo(allowed.resolve("shop").toRealPath());
    }

    @Test
    void aNeighbourWhoseNameBeginsAlikeIsNotBelow() {
        refused(secret.toString(), "not below");
    }

    @Test
    void dotsAndLinksDoNotLeadOut() throws IOException {
        Files.createSymbolicLink(allowed.resolve("link"), secret);

        refused(allowed + "/../projects-secret", "not below");
        refused(allowed.resolve("link").toString(), "not below");
        refused(allowed + "/absent/../../projects-secret/absent", "not below");
    }

    @Test
    void aFolderMayBeAllowedThroughALink() throws Exception {
        var link = Files.createSymbolicLink(disk.resolve("link"), allowed);

        assertThat(new AllowedFolders(List.of(link)).resolve(allowed.toString()))
                .isEqualTo(allowed.toRealPath());
    }

    @Test
    void whatIsNoFolderIsToldOnlyWhereNamingIsAllowed() throws IOException {
        var file = Files.writeString(allowed.resolve("file"), "");

        refused(file.toString(), "no folder");
        refused(allowed.resolve("absent").toString(), "no folder");
        refused(secret.resolve("absent").toString(), "not below");
    }

    @Test
    void namesThatAreNoAbsolutePathAreRefused() {
        refused("projects", "no absolute path");
        refused("a\0b", "no absolute path");
    }

    @Test
    void nothingIsAllowedUnlessConfigured() {
        assertThatThrownBy(() -> new AllowedFolders(List.of()).resolve(allowed.toString()))
                .isInstanceOf(SourceRefused.class)
                .hasMessageContaining("greenloop.sources.allowed-paths");
    }

    private void refused(String name, String reason) {
        assertThatThrownBy(() -> folders.resolve(name))
                .isInstanceOf(SourceRefused.class)
                .hasMessageContaining(reason);
    }
}
