package io.greenloop.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** What says which packages of other languages a project takes. */
class ManifestFuzzTest {

    @FuzzTest
    void aNodeManifestIsReadOrLeftOut(byte[] data) {
        var text = new String(data, UTF_8);
        NpmManifest.requirements(text).ifPresent(ManifestFuzzTest::assertNamed);
        assertThat(NpmManifest.locked(text).values()).allSatisfy(locked -> {
            assertThat(locked.version()).isNotNull();
            assertThat(locked.host()).isNotNull();
        });
    }

    @FuzzTest
    void aPythonManifestIsRead(byte[] data) {
        var text = new String(data, UTF_8);
        for (var name : List.of("requirements.txt", "pyproject.toml")) {
            var file = ChangedFile.added(name, text);
            assertNamed(PythonManifest.requirements(file, text));
            assertThat(PythonManifest.indexes(file, text))
                    .allSatisfy(index -> assertThat(text).contains(index));
        }
    }

    private static void assertNamed(List<Requirement> requirements) {
        assertThat(requirements).allSatisfy(requirement -> {
            assertThat(requirement.name()).isNotNull();
            assertThat(requirement.version()).isNotNull();
        });
    }
}
