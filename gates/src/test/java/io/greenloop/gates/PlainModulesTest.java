package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlainModulesTest {

    private static final String PARENT = """
            <project><groupId>a</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
            <properties><java.version>1.8</java.version></properties><modules><module>core</module></modules></project>
            """;
    private static final String CORE = """
            <project><parent><groupId>a</groupId><artifactId>parent</artifactId><version>1</version></parent>
            <artifactId>core</artifactId>%s</project>
            """;

    @Test
    void everyPomIsAModuleInMavensUsualFolders() {
        var project =
                of(Map.of("pom.xml", PARENT, "core/pom.xml", CORE.formatted(""), "core/src/main/java/A.java", ""));

        assertThat(project.modules())
                .extracting(SourceModule::directory, SourceModule::release, SourceModule::siblings)
                .containsExactly(tuple("core", 8, List.of("")), tuple("", 8, List.of("core")));
        assertThat(project.moduleOf("core/src/main/java/A.java"))
                .map(SourceModule::directory)
                .contains("core");
        assertThat(project.isTest("core/src/test/java/ATest.java")).isTrue();
        assertThat(project.moduleOf("other/A.java")).isEmpty();
    }

    @Test
    void aReleaseOfItsOwnGoesBeforeThatOfItsParent() {
        var own = CORE.formatted("<properties><maven.compiler.release>21</maven.compiler.release></properties>");

        assertThat(of(Map.of("pom.xml", PARENT, "core/pom.xml", own)).modules())
                .extracting(SourceModule::release)
                .containsExactly(21, 8);
    }

    @Test
    void withoutAPomThereIsNoModule() {
        assertThat(of(Map.of("A.java", "class A {}")).modules()).isEmpty();
    }

    private static ProjectUnderReview of(Map<String, String> texts) {
        var files = new TreeMap<>(texts);
        return PlainModules.of(new ProjectFiles() {
            @Override
            public List<String> paths() {
                return List.copyOf(files.keySet());
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(files.get(path));
            }
        });
    }
}
