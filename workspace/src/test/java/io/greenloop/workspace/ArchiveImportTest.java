package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveImportTest {

    private static final ImportLimits SMALL = new ImportLimits(20, 16L << 20, 12L << 20, 10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void aProjectIsTakenOutOfItsTopFolderWithModesAndLinks(ArchiveKind kind) throws Exception {
        var archive = new Archive(kind)
                .folder("demo-1.0/")
                .file("demo-1.0/pom.xml", "<project/>")
                .script("demo-1.0/mvnw", "#!/bin/sh")
                .file("demo-1.0/src/A.java", "class A {}")
                .link("demo-1.0/link", "src/A.java")
                .file("demo-1.0/target/classes/A.class", "bytes")
                .file("demo-1.0/.git/config", "[core]")
                .file("demo-1.0/node_modules/x.js", "x");

        assertThat(imported(archive)).containsOnlyKeys("pom.xml", "mvnw", "src/A.java", "link");
        assertThat(Files.isExecutable(folder.resolve("out/mvnw"))).isTrue();
        assertThat(Files.readSymbolicLink(folder.resolve("out/link"))).isEqualTo(Path.of("src/A.java"));
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void aTopFolderWithoutTheBuildFileIsPartOfTheProject(ArchiveKind kind) throws Exception {
        var archive =
                new Archive(kind).file("./module/src/A.java", "class A {}").file("./pom.xml", "<project/>");

        assertThat(imported(archive)).containsOnlyKeys("pom.xml", "module/src/A.java");
    }

    @Test
    void whatGitArchivesIsTaken() throws Exception {
        var git = ShellGit.init(folder.resolve("theirs"))
                .file("pom.xml", "<project/>")
                .file("src/A.java", "class A {}");
        git.commitAll("first");
        git.run("archive", "--prefix=top/", "-o", "../theirs.tar.gz", "HEAD");
        git.run("archive", "--prefix=top/", "-o", "../theirs.zip", "HEAD");

        assertThat(imported(Files.newInputStream(folder.resolve("theirs.tar.gz")), ArchiveKind.TAR_GZ, "one"))
                .containsOnlyKeys("pom.xml", "src/A.java");
        assertThat(imported(Files.newInputStream(folder.resolve("theirs.zip")), ArchiveKind.ZIP, "two"))
                .containsOnlyKeys("pom.xml", "src/A.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "/etc/evil",
                "a/../../evil",
                "a/./evil",
                "a//evil",
                "node_modules/../../evil",
                "/node_modules/evil",
                "a/.Git/config",
                "../",
                "a\\..\\evil",
                "con\u0001trol"
            })
    void aNameThatLeavesTheProjectIsRefused(String name) throws Exception {
        assertRefused(new Archive(ArchiveKind.TAR_GZ).file(name, ""), Reason.UNSAFE_PATH);
        assertRefused(new Archive(ArchiveKind.ZIP).file(name, ""), Reason.UNSAFE_PATH);
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void aNameThatNoFileSystemTakesIsRefused(ArchiveKind kind) throws Exception {
        assertRefused(new Archive(kind).file("a/" + "x".repeat(256), ""), Reason.UNSAFE_PATH);
        assertRefused(new Archive(kind).file("\u00fc".repeat(128), ""), Reason.UNSAFE_PATH);
        assertRefused(new Archive(kind).file("x/".repeat(1_000) + "x", ""), Reason.UNSAFE_PATH);
    }

    @Test
    void theSeparatorsOfAWindowsZipAreFolders() throws Exception {
        var archive = new Archive(ArchiveKind.ZIP).file("pom.xml", "<project/>").file("src\\A.java", "class A {}");

        assertThat(imported(archive)).containsOnlyKeys("pom.xml", "src/A.java");
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void namesThatDifferByCaseAloneAreTwoFiles(ArchiveKind kind) throws Exception {
        assertThat(imported(new Archive(kind).file("pom.xml", "<project/>").file("Pom.xml", "other")))
                .containsOnlyKeys("pom.xml", "Pom.xml");
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void anArchiveWithoutFilesIsRefused(ArchiveKind kind) throws Exception {
        assertRefused(new Archive(kind), Reason.EMPTY);
        assertRefused(new Archive(kind).file(".git/config", "[core]"), Reason.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void aLinkThatLeavesTheProjectIsRefused(ArchiveKind kind) throws Exception {
        assertRefused(new Archive(kind).link("l", "/etc/passwd"), Reason.UNSAFE_LINK);
        assertRefused(new Archive(kind).link("a/l", "../../x"), Reason.UNSAFE_LINK);
        // Safe below its top folder, but the top folder goes.
        assertRefused(new Archive(kind).file("top/pom.xml", "<project/>").link("top/l", "../x"), Reason.UNSAFE_LINK);
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void nothingIsTakenThroughALinkOrTwice(ArchiveKind kind) throws Exception {
        assertRefused(new Archive(kind).link("d", "e").file("d/x", "x"), Reason.UNSUPPORTED_ENTRY);
        assertRefused(new Archive(kind).file("x", "1").file("x", "2"), Reason.UNSUPPORTED_ENTRY);
    }

    @Test
    void devicesAndHardLinksAreRefused() throws Exception {
        for (byte type : new byte[] {TarConstants.LF_CHR, TarConstants.LF_FIFO, TarConstants.LF_LINK}) {
            assertRefused(new Archive(ArchiveKind.TAR_GZ).special("strange", type), Reason.UNSUPPORTED_ENTRY);
        }
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void bombsAreRefusedBeforeTheyGoOff(ArchiveKind kind) throws Exception {
        var manyEntries = new Archive(kind);
        for (int i = 0; i <= SMALL.maxEntries(); i++) {
            manyEntries.file("f" + i, "");
        }
        assertRefused(manyEntries, Reason.TOO_MANY_ENTRIES);
        assertRefused(new Archive(kind).file("zeros", new byte[10 << 20]), Reason.SUSPICIOUS_RATIO);
        assertRefused(new Archive(kind).file("large", new byte[13 << 20]), Reason.TOO_LARGE);
    }

    @Test
    void aBombInAFolderThatIsLeftOutIsRefusedToo() throws Exception {
        var archive = new Archive(ArchiveKind.TAR_GZ).file("node_modules/zeros", new byte[10 << 20]);

        assertRefused(archive, Reason.SUSPICIOUS_RATIO);
    }

    @Test
    void aNameOfManyMegabytesIsNotReadToItsEnd() throws Exception {
        var archive =
                new Archive(ArchiveKind.TAR_GZ).longName(new byte[2 << 20]).file("x", "x");

        assertRefused(archive, Reason.TOO_LARGE);
    }

    @Test
    void moreThanTheLimitIsRefusedHoweverHonestlyPacked() throws Exception {
        var random = new Random(1);
        var archive = new Archive(ArchiveKind.TAR_GZ);
        for (int i = 0; i < 3; i++) {
            var noise = new byte[6 << 20];
            random.nextBytes(noise);
            archive.file("noise" + i, noise);
        }

        assertRefused(archive, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void whatIsNoArchiveIsRefused(ArchiveKind kind) throws Exception {
        assertRefused(new ByteArrayInputStream("no archive".getBytes(UTF_8)), kind, Reason.BAD_ARCHIVE);
        byte[] whole = new Archive(kind).file("a", "a".repeat(1000)).toBytes();
        assertRefused(new ByteArrayInputStream(whole, 0, whole.length / 2), kind, Reason.BAD_ARCHIVE);
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void anUploadThatBreaksOffIsNotTheArchivesFault(ArchiveKind kind) throws Exception {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        try (var workspace = workspaces().create("job-1")) {
            assertThatExceptionOfType(WorkspaceUnavailable.class)
                    .isThrownBy(() -> workspace.importArchive(broken, kind));
        }
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    private Map<String, String> imported(Archive archive) throws Exception {
        return imported(new ByteArrayInputStream(archive.toBytes()), archive.kind, "job-1");
    }

    private Map<String, String> imported(InputStream archive, ArchiveKind kind, String jobId) throws Exception {
        Path out = folder.resolve(jobId.equals("job-1") ? "out" : "out-" + jobId);
        try (archive;
                var workspace = workspaces().create(jobId)) {
            workspace.checkOut(workspace.importArchive(archive, kind), out);
        }
        return Projects.read(out);
    }

    private void assertRefused(Archive archive, Reason reason) throws IOException {
        assertRefused(new ByteArrayInputStream(archive.toBytes()), archive.kind, reason);
    }

    private void assertRefused(InputStream archive, ArchiveKind kind, Reason reason) throws IOException {
        try (var workspace = workspaces().create("job-1")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> workspace.importArchive(archive, kind))
                    .satisfies(refused -> assertThat(refused.reason())
                            .as(refused.getMessage())
                            .isEqualTo(reason));
        }
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    private Workspaces workspaces() {
        return new Workspaces(
                new WorkspaceLocation.OnDisk(folder.resolve("root")),
                new ImportPolicy(SMALL, AllowedUrls.PUBLIC),
                Clock.systemUTC());
    }

    /** Packs what a decent tool would not. */
    private static final class Archive {

        private final ArchiveKind kind;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final TarArchiveOutputStream tar;
        private final ZipArchiveOutputStream zip;

        Archive(ArchiveKind kind) throws IOException {
            this.kind = kind;
            this.tar = kind == ArchiveKind.TAR_GZ ? new TarArchiveOutputStream(new GZIPOutputStream(bytes)) : null;
            this.zip = kind == ArchiveKind.ZIP ? new ZipArchiveOutputStream(bytes) : null;
            if (tar != null) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            }
        }

        Archive folder(String name) throws IOException {
            return add(name, UnixStat.DIR_FLAG | 0755, new byte[0]);
        }

        Archive file(String name, String content) throws IOException {
            return add(name, UnixStat.FILE_FLAG | 0644, content.getBytes(UTF_8));
        }

        Archive file(String name, byte[] content) throws IOException {
            return add(name, UnixStat.FILE_FLAG | 0644, content);
        }

        Archive script(String name, String content) throws IOException {
            return add(name, UnixStat.FILE_FLAG | 0755, content.getBytes(UTF_8));
        }

        Archive link(String name, String target) throws IOException {
            if (zip != null) {
                return add(name, UnixStat.LINK_FLAG | 0777, target.getBytes(UTF_8));
            }
            var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK, true);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
            return this;
        }

        Archive special(String name, byte type) throws IOException {
            var entry = new TarArchiveEntry(name, type, true);
            entry.setLinkName("pom.xml");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
            return this;
        }

        /** What GNU tar writes in front of an entry whose name is too long for its header. */
        Archive longName(byte[] name) throws IOException {
            var entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(name.length);
            tar.putArchiveEntry(entry);
            tar.write(name);
            tar.closeArchiveEntry();
            return this;
        }

        private Archive add(String name, int mode, byte[] content) throws IOException {
            if (zip != null) {
                var entry = new ZipArchiveEntry(name);
                entry.setUnixMode(mode);
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
                return this;
            }
            var entry = new TarArchiveEntry(name, true);
            entry.setMode(mode);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        }

        byte[] toBytes() throws IOException {
            if (zip != null) {
                zip.close();
            } else {
                tar.close();
            }
            return bytes.toByteArray();
        }
    }
}
