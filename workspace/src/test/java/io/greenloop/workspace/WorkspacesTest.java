package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    Workspaces workspaces;
    Path project;

    @BeforeEach
    void start() throws IOException {
        workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root")), ImportPolicy.DEFAULT, NOON);
        project = Projects.calculator(folder.resolve("project"));
    }

    @Test
    void aWorkspaceIsFoundAgainByItsJob() throws ImportRefused {
        String base;
        try (var made = workspaces.create("job-1")) {
            assertThat(made.base()).isEmpty();
            base = made.importDirectory(project);
        }

        try (var opened = workspaces.open("job-1")) {
            assertThat(opened.base()).contains(base);
            assertThat(opened.paths(base)).containsExactly("pom.xml", "src/Calculator.java");
        }
        assertThat(workspaces.ids()).containsExactly("job-1");
    }

    @Test
    void aWorkspaceMayStartFromTheBaseOfAnotherAndOutliveIt() throws ImportRefused {
        String base;
        String copied;
        try (var first = workspaces.create("first");
                var again = workspaces.create("again")) {
            base = first.importDirectory(project);
            copied = again.importBaseOf(first);
        }
        workspaces.delete("first");

        assertThat(copied).isEqualTo(base);
        try (var again = workspaces.open("again")) {
            assertThat(again.base()).contains(base);
            assertThat(again.text(base, "pom.xml")).isPresent();
        }
    }

    @Test
    void aWorkspaceWithoutABaseGivesNoneAndNothingIsLeft() {
        try (var empty = workspaces.create("empty");
                var again = workspaces.create("again")) {
            assertThatExceptionOfType(UnknownObject.class)
                    .isThrownBy(() -> again.importBaseOf(empty))
                    .withMessageContaining("no code");
        }
        assertThat(workspaces.ids()).containsExactly("empty");
    }

    @Test
    void theSameProjectAtTheSameTimeIsTheSameCommit() throws ImportRefused {
        try (var one = workspaces.create("one");
                var two = workspaces.create("two")) {
            assertThat(one.importDirectory(project)).isEqualTo(two.importDirectory(project));
        }
    }

    @Test
    void aJobHasOneWorkspaceAndOneImport() throws ImportRefused {
        try (var made = workspaces.create("job-1")) {
            String base = made.importDirectory(project);

            assertThatIllegalStateException().isThrownBy(() -> workspaces.create("job-1"));
            assertThatIllegalStateException().isThrownBy(() -> made.importDirectory(project));
            assertThat(made.base()).contains(base);
        }
    }

    @Test
    void aWorkspaceThatNeverGotItsImportIsMadeAnew() throws Exception {
        workspaces.create("job-1").close();
        Files.delete(folder.resolve("root/job-1.git/HEAD"));

        try (var again = workspaces.create("job-1")) {
            assertThat(again.importDirectory(project)).isNotEmpty();
        }
    }

    @Test
    void aDeletedWorkspaceIsGone() throws ImportRefused {
        try (var made = workspaces.create("job-1")) {
            made.importDirectory(project);
        }

        workspaces.delete("job-1");
        workspaces.delete("never-was");

        assertThat(workspaces.ids()).isEmpty();
        assertThatExceptionOfType(UnknownObject.class).isThrownBy(() -> workspaces.open("job-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a..b", "-x", "x.git", "a b", "a\nb", "a\\b"})
    void aJobIdThatIsNoPlainNameIsRefused(String jobId) {
        assertThatIllegalArgumentException().isThrownBy(() -> workspaces.create(jobId));
        assertThatIllegalArgumentException().isThrownBy(() -> workspaces.delete(jobId));
    }

    @Test
    void blobsAreKeptByIdAndANameMayBeStoredAgain() throws ImportRefused {
        try (var made = workspaces.create("job-1")) {
            made.importDirectory(project);
            String first = made.storeBlob("step-1/report", "first".getBytes(UTF_8));
            String second = made.storeBlob("step-1/report", "second".getBytes(UTF_8));

            assertThat(made.storeBlob("step-1/report", "first".getBytes(UTF_8))).isEqualTo(first);
            assertThat(made.storeBlob("step-1", "above".getBytes(UTF_8))).isNotEqualTo(first);
            assertThat(made.blob(first)).asString(UTF_8).isEqualTo("first");
            assertThat(made.blob(second)).asString(UTF_8).isEqualTo("second");
        }
    }

    @Test
    void whatDoesNotExistIsSaidSo() throws ImportRefused {
        String nobodys = "0123456789012345678901234567890123456789";
        try (var made = workspaces.create("job-1")) {
            String base = made.importDirectory(project);
            String blob = made.storeBlob("b", new byte[] {1});

            assertThatExceptionOfType(UnknownObject.class).isThrownBy(() -> made.paths(nobodys));
            assertThatExceptionOfType(UnknownObject.class).isThrownBy(() -> made.blob(nobodys));
            assertThatExceptionOfType(UnknownObject.class).isThrownBy(() -> made.paths(blob));
            assertThatExceptionOfType(UnknownObject.class).isThrownBy(() -> made.blob(base));
            assertThatIllegalArgumentException().isThrownBy(() -> made.paths("main"));
            assertThat(made.read(base, "absent")).isEmpty();
            assertThat(made.read(base, "src")).isEqualTo(Optional.empty());
            assertThat(made.read(base, "../../etc/passwd")).isEmpty();
        }
    }
}
