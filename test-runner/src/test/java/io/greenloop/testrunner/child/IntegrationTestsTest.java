package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationTestsTest {

    @TempDir
    Path folder;

    private final Plugin failsafe = new Plugin();
    private final PluginExecution execution = new PluginExecution();

    @BeforeEach
    void bind() {
        failsafe.setArtifactId("maven-failsafe-plugin");
        failsafe.addExecution(execution);
    }

    @Test
    void aModuleForWhichFailsafeIsBoundAndHasNoTestForItHasNone() throws IOException {
        write("src/test/java/shop/CartTest.java");
        write("src/test/resources/EDIT");
        write("target/generated/shop/CartIT.java");

        assertThat(IntegrationTests.areIn(project())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/shop/CartIT.java",
                "src/test/java/shop/ITCart.java",
                "src/it/kotlin/shop/CartITCase.kt",
                "src/integration-test/java/CartIT.java"
            })
    void aTestThatIsNamedForFailsafeIsOneWhereverTheModuleKeepsIt(String path) throws IOException {
        write(path);

        assertThat(IntegrationTests.areIn(project())).isTrue();
    }

    @Test
    void aModuleThatNamesItsTestsItselfMayHaveAny() {
        var settings = new Xpp3Dom("configuration");
        settings.addChild(new Xpp3Dom("includes"));
        execution.setConfiguration(settings);

        assertThat(IntegrationTests.areIn(project())).isTrue();
    }

    @Test
    void whatNobodyRunsDoesNotCount() throws IOException {
        write("src/test/java/shop/CartIT.java");
        failsafe.getExecutions().clear();

        assertThat(IntegrationTests.areIn(project())).isFalse();
    }

    private void write(String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private MavenProject project() {
        var model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(failsafe);
        var project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }
}
