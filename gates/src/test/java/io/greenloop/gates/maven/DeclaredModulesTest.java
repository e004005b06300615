package io.greenloop.gates.maven;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.ProjectFiles;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.SourceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredModulesTest {

    @TempDir
    private Path localRepository;

    private final Map<String, String> project = new TreeMap<>();

    @Test
    void aModuleCompilesAgainstWhatItsParentsManageAndItsSiblingsPassOn() throws IOException {
        install("a", "1", "", "com/acme/A.class");
        install("b", "2", dependency("c", "1", ""), "com/acme/B.class");
        install("c", "1", "", "com/acme/C.class");
        install("t", "1", "", "com/acme/T.class");
        pom("pom.xml", "root", "<packaging>pom</packaging>", "", managed(dependency("b", "${b}", "")));
        project.put(
                "pom.xml",
                project.get("pom.xml")
                        .replace(
                                "<version>1</version>",
                                "<version>1</version><properties>"
                                        + "<b>2</b><maven.compiler.release>11</maven.compiler.release></properties>"));
        pom(
                "core/pom.xml",
                "core",
                PARENT,
                "",
                dependency("b", null, "") + dependency("t", "1", "<scope>test</scope>"));
        pom("app/pom.xml", "app", PARENT, "", dependency("core", "1", "") + dependency("a", "1", ""));

        var app = module(project("app/src/main/java/App.java"), "app");

        assertThat(app.unavailable()).isEmpty();
        assertThat(app.isJudgedForSure()).isTrue();
        assertThat(app.release()).isEqualTo(11);
        assertThat(app.siblings()).containsExactly("core");
        assertThat(app.classPath())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactlyInAnyOrder("a-1.jar", "b-2.jar", "c-1.jar");
    }

    @Test
    void whatIsNotToBeHadIsNamedAndNothingIsCertainWithoutIt() throws IOException {
        install("b", "1", dependency("gone", "1", ""), "com/acme/B.class");
        pom("pom.xml", "root", "", "", dependency("b", "1", ""));

        var module = module(project("src/main/java/App.java"), "");

        assertThat(module.classPath()).hasSize(1);
        assertThat(module.unavailable()).anyMatch(name -> name.contains("gone"));
        assertThat(module.isJudgedForSure()).isFalse();
    }

    @Test
    void aParentThatIsNotToBeHadLeavesAPlainModule() throws IOException {
        pom(
                "pom.xml",
                "root",
                "<parent><groupId>com.acme</groupId><artifactId>gone</artifactId><version>1</version><relativePath/></parent>",
                "",
                "");

        assertThat(module(project("src/main/java/App.java"), "").unavailable()).isNotEmpty();
    }

    @Test
    void processorsAndGeneratorsMakeCodeThatIsNotSeen() throws IOException {
        install("p", "1", "", "META-INF/services/javax.annotation.processing.Processor=com.acme.Processor");
        install("l", "1", "", "META-INF/services/javax.annotation.processing.Processor=org.apache.logging.log4j.P");
        pom("one/pom.xml", "one", "", "", dependency("p", "1", ""));
        pom("two/pom.xml", "two", "", "", dependency("l", "1", ""));
        pom(
                "three/pom.xml",
                "three",
                "",
                "<plugin><groupId>org.antlr</groupId><artifactId>antlr4-maven-plugin</artifactId></plugin>",
                "");
        pom(
                "four/pom.xml",
                "four",
                "",
                "<plugin><artifactId>maven-compiler-plugin</artifactId><configuration><source>1.8</source>"
                        + "<annotationProcessorPaths/></configuration></plugin>",
                "");
        project.put("five/pom.xml", project.get("one/pom.xml").replace("<artifactId>one", "<artifactId>five"));
        project.put("five/src/main/kotlin/K.kt", "class K");

        var all = project(
                "one/src/main/java/A.java",
                "two/src/main/java/A.java",
                "three/src/main/java/A.java",
                "four/src/main/java/A.java",
                "five/src/main/java/A.java");

        assertThat(module(all, "one").processors()).isTrue();
        assertThat(module(all, "two").processors()).isFalse();
        assertThat(module(all, "three").unavailable()).anyMatch(name -> name.contains("antlr4"));
        assertThat(module(all, "four").processors()).isTrue();
        assertThat(module(all, "four").release()).isEqualTo(8);
        assertThat(module(all, "five").unavailable()).anyMatch(name -> name.contains("K.kt"));
    }

    @Test
    void onlyWhatAChangeConcernsIsLookedUp() throws IOException {
        install("a", "1", "", "com/acme/A.class");
        pom("core/pom.xml", "core", "", "", dependency("a", "1", ""));
        pom("app/pom.xml", "app", "", "", dependency("core", "1", ""));
        pom("other/pom.xml", "other", "", "", dependency("core", "1", ""));
        project.put("core/src/main/java/Core.java", "class Core { void call() {} }");
        project.put("app/src/main/java/App.java", "class App { void use(Core core) { core.call(); } }");
        project.put("other/src/main/java/Other.java", "class Other {}");

        var renamed = changing(ChangedFile.modified(
                "core/src/main/java/Core.java", "class Core { void call() {} }", "class Core { void named() {} }"));

        assertThat(module(renamed, "app").classPath()).hasSize(1);
        assertThat(module(renamed, "other").classPath()).isEmpty();
        assertThat(module(renamed, "other").isJudgedForSure()).isFalse();
    }

    @Test
    void aPomAmongSourcesIsData() {
        pom("src/it/broken/pom.xml", "broken", "", "", "");
        pom("pom.xml", "root", "", "", "");

        assertThat(project("src/main/java/A.java").modules()).hasSize(1);
    }

    @Test
    void wherePomsSendTheBuildForTestsTheUsualPlaceStaysOneOfTests() {
        pom("pom.xml", "root", "", "", "");
        var moved = project.get("pom.xml")
                .replace("<build>", "<build><testSourceDirectory>${project.basedir}/checks</testSourceDirectory>");

        var after = changing(ChangedFile.modified("pom.xml", project.get("pom.xml"), moved));

        assertThat(after.isTest("checks/ATest.java")).isTrue();
        assertThat(after.isTest("src/test/java/ATest.java")).isTrue();
    }

    private static final String PARENT =
            "<parent><groupId>com.acme</groupId><artifactId>root</artifactId><version>1</version></parent>";

    private ProjectUnderReview project(String... changed) {
        return changing(Arrays.stream(changed)
                .map(path -> ChangedFile.added(path, "class A {}"))
                .toArray(ChangedFile[]::new));
    }

    private ProjectUnderReview changing(ChangedFile... changed) {
        var files = new ProjectFiles() {
            @Override
            public List<String> paths() {
                return List.copyOf(project.keySet());
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(project.get(path));
            }
        };
        var overrides = ContextOverrides.create()
                .withUserSettings(false)
                .withLocalRepositoryOverride(localRepository)
                .offline(true)
                .build();
        try (var context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            return new DeclaredModules(context, true).project(files, List.of(changed), Map.of());
        }
    }

    private static SourceModule module(ProjectUnderReview project, String directory) {
        return project.modules().stream()
                .filter(module -> module.directory().equals(directory))
                .findFirst()
                .orElseThrow();
    }

    private void pom(String path, String artifact, String head, String plugins, String dependencies) {
        var managed = dependencies.startsWith("<dependencyManagement>") ? dependencies : "";
        project.put(
                path,
                "<project><modelVersion>4.0.0</modelVersion>%s<groupId>com.acme</groupId><artifactId>%s</artifactId>"
                                .formatted(head, artifact)
                        + "<version>1</version>%s<dependencies>%s</dependencies><build><plugins>%s</plugins></build></project>"
                                .formatted(managed, managed.isEmpty() ? dependencies : "", plugins));
    }

    private static String managed(String dependencies) {
        return "<dependencyManagement><dependencies>" + dependencies + "</dependencies></dependencyManagement>";
    }

    private static String dependency(String artifact, String version, String more) {
        var set = version == null ? "" : "<version>" + version + "</version>";
        return "<dependency><groupId>com.acme</groupId><artifactId>%s</artifactId>%s%s</dependency>"
                .formatted(artifact, set, more);
    }

    /** @param entries of the jar, each with its text behind a '=' */
    private void install(String artifact, String version, String dependencies, String... entries) throws IOException {
        var folder = Files.createDirectories(
                localRepository.resolve("com/acme").resolve(artifact).resolve(version));
        Files.writeString(
                folder.resolve("%s-%s.pom".formatted(artifact, version)),
                ("<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>%s</artifactId>"
                                + "<version>%s</version><dependencies>%s</dependencies></project>")
                        .formatted(artifact, version, dependencies));
        try (var jar =
                new JarOutputStream(Files.newOutputStream(folder.resolve("%s-%s.jar".formatted(artifact, version))))) {
            for (var entry : entries) {
                var parts = new ArrayList<>(List.of(entry.split("=")));
                jar.putNextEntry(new ZipEntry(parts.remove(0)));
                jar.write(parts.stream().collect(Collectors.joining()).getBytes());
                jar.closeEntry();
            }
        }
    }
}
