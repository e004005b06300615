package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectArchiveTest {

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(Files.createDirectories(project.resolve("src")).resolve("run.sh"), "#!/bin/sh\n");
        assertThat(project.resolve("src/run.sh").toFile().setExecutable(true)).isTrue();
        Files.writeString(Files.createDirectories(project.resolve("target")).resolve("built.class"), "x");
        Files.createSymbolicLink(project.resolve("link.xml"), Path.of("pom.xml"));
    }

    @Test
    void aPlainFolderGoesInWithoutWhatABuildMade() throws IOException {
        assertThat(pack())
                .extracting(TarArchiveEntry::getName)
                .containsExactlyInAnyOrder("pom.xml", "src/run.sh", "link.xml");
    }

    @Test
    void permissionsAndLinksAreKept() throws IOException {
        var entries = pack();

        assertThat(entries)
                .filteredOn(entry -> entry.getName().equals("src/run.sh"))
                .allMatch(entry -> (entry.getMode() & 0100) != 0);
        assertThat(entries)
                .filteredOn(entry -> entry.getName().equals("pom.xml"))
                .allMatch(entry -> (entry.getMode() & 0111) == 0);
        assertThat(entries)
                .filteredOn(TarArchiveEntry::isSymbolicLink)
                .extracting(TarArchiveEntry::getLinkName)
                .containsExactly("pom.xml");
    }

    @Test
    void inAWorkTreeWhatGitIgnoresStaysOut() throws IOException, GitAPIException {
        Files.writeString(project.resolve(".gitignore"), "*.secret\ntarget/\n");
        Files.writeString(project.resolve("token.secret"), "x");
        try (var git = Git.init().setDirectory(project.toFile()).call()) {
            git.add().addFilepattern("pom.xml").call();
        }

        assertThat(pack())
                .extracting(TarArchiveEntry::getName)
                .containsExactlyInAnyOrder(".gitignore", "pom.xml", "src/run.sh", "link.xml");
    }

    private List<TarArchiveEntry> pack() throws IOException {
        var archive = folder.resolve("project.tar.gz");
        var files = ProjectArchive.pack(Project.at(project), archive);
        var entries = new ArrayList<TarArchiveEntry>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        assertThat(entries).hasSize(files);
        return entries;
    }
}
