package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFileTest {

    private static final String LAUGHS = """
            <!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <project><name>&c;&c;&c;&c;</name></project>""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<project><a></project> | pom.xml:1:15: not XML: The element type \"a\" must be terminated",
                "hello | pom.xml:1:1: not XML",
                "<settings/> | pom.xml:1: not a POM: its root element is 'settings'",
                "<project/>junk | pom.xml:1:11: not XML",
            })
    void aPomThatCannotBeReadIsRefusedWithItsPlace(String pom, String place) throws IOException {
        refused(Map.of("pom.xml", pom), Reason.BAD_BUILD_FILE, place);
    }

    @Test
    void withoutAPomAGradleProjectIsCalledOne() throws IOException {
        refused(Map.of("build.gradle.kts", ""), Reason.NO_BUILD_FILE, "build.gradle.kts: only Maven projects");
        refused(Map.of("readme", ""), Reason.NO_BUILD_FILE, "no pom.xml at its root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project/>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><project><name>&oslash;</name></project>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><project>&x;</project>",
                LAUGHS
            })
    void whatMavenMayMakeSomethingOfIsTakenAndNoEntityIsFollowed(String pom) throws IOException, ImportRefused {
        assertThat(imported(Map.of("pom.xml", pom))).hasSize(40);
    }

    private void refused(Map<String, String> files, Reason reason, String message) throws IOException {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> imported(files))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                .withMessageContaining(message);
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    private String imported(Map<String, String> files) throws IOException, ImportRefused {
        var project = Files.createTempDirectory(folder, "project");
        for (var file : files.entrySet()) {
            Files.writeString(project.resolve(file.getKey()), file.getValue());
        }
        var policy = ImportPolicy.DEFAULT.forMaven();
        var workspaces =
                new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root")), policy, Clock.systemUTC());
        try (var workspace = workspaces.create("job-1")) {
            return workspace.importDirectory(project);
        }
    }
}
