package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a link of a zip leads to is packed like the content of a file. */
class ZipLinkTest {

    /** What begins the list at the end of a zip, and where in it the size of the first file stands. */
    private static final int LIST = 0x02014b50;

    private static final int SIZE = 24;

    @TempDir
    Path folder;

    @Test
    void aLinkThatSaysItIsShortIsNotUnpackedToItsEnd() throws Exception {
        var zip = zip(new byte[32 << 20]);
        sayingItHas(9, zip);

        try (var workspace = workspaces().create("job-1")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> workspace.importArchive(new ByteArrayInputStream(zip), ArchiveKind.ZIP))
                    .extracting(ImportRefused::reason)
                    .isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void aLinkAsLongAsAPathMayBeIsTaken() throws Exception {
        var target = "ü/".repeat(1_364) + "xyz";
        var out = folder.resolve("out");

        try (var workspace = workspaces().create("job-1")) {
            var commit =
                    workspace.importArchive(new ByteArrayInputStream(zip(target.getBytes(UTF_8))), ArchiveKind.ZIP);
            workspace.checkOut(commit, out);
        }
        assertThat(Files.readSymbolicLink(out.resolve("link"))).isEqualTo(Path.of(target));
    }

    private static byte[] zip(byte[] target) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var link = new ZipArchiveEntry("link");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write(target);
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static void sayingItHas(int size, byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int list = zip.length - SIZE;
        while (buffer.getInt(list) != LIST) {
            list--;
        }
        buffer.putInt(list + SIZE, size);
    }

    private Workspaces workspaces() {
        return new Workspaces(
                new WorkspaceLocation.OnDisk(folder.resolve("root")),
                new ImportPolicy(new ImportLimits(20, 64L << 20, 48L << 20, 1_000), AllowedUrls.PUBLIC),
                Clock.systemUTC());
    }
}
