package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs what runs inside the sandbox into a jar that carries nothing else of ours. */
final class ChildJar {

    /** Named, never loaded: these classes need Maven or a test framework, which this process does not have. */
    private static final String PACKAGE = "io.greenloop.testrunner.child";

    private static final List<String> CLASSES = List.of(
            "Lines",
            "MavenSpy",
            "LikelyArtifacts",
            "NoisePlugins",
            "MavenVersionRule",
            "MavenPrerequisites",
            "GuestTests",
            "IntegrationTests",
            "CompilerSettings",
            "MojoSettings",
            "ChangedSources",
            "CompileChild",
            "CompileOrders",
            "ModuleCompilation",
            "ModuleCompilation$Made",
            "Heap",
            "Probes",
            "Shuffle",
            "Alternative",
            "Choice",
            "Orders",
            "Journal",
            "Framework",
            "PlatformFramework",
            "PlatformFramework$Listener",
            "PlainTests",
            "StaticState",
            "KeptLoaders",
            "JUnit4Framework",
            "JUnit4Framework$Listener",
            "JUnit4Framework$Wanted",
            "TestNgFramework",
            "TestNgFramework$Listener",
            "TestChild",
            "Fuel",
            "OutOfFuel",
            "Tank",
            "FileTree",
            "FileTree$Folder",
            "FileTree$Content",
            "Surroundings",
            "LeftThreads",
            "LeftThreads$Left",
            "ProjectClasses",
            "DependencyLoader",
            "CandidateLoader",
            "WarmOrders",
            "WarmOrders$Begin",
            "WarmOrders$Code",
            "WarmOrders$Run",
            "WarmOrders$Call",
            "WarmChild$Work",
            "ValueText",
            "ValueReader",
            "Recorder",
            "Caller",
            "Caller$Answer",
            "WarmChild");
    /** Where the compiler puts its tables for switches over enums. */
    private static final String SWITCH_TABLE = "$1";
    /** Where Maven's container looks for components. */
    private static final String COMPONENTS = "META-INF/plexus/components.xml";

    private static final String IN_MAVEN = """
            <component-set><components>
              <component>
                <role>org.apache.maven.eventspy.EventSpy</role>
                <role-hint>greenloop</role-hint>
                <implementation>%1$s.MavenSpy</implementation>
              </component>
              <component>
                <role>org.apache.maven.execution.ProjectExecutionListener</role>
                <role-hint>greenloop</role-hint>
                <implementation>%1$s.MavenPrerequisites</implementation>
                <requirements><requirement>
                  <role>org.apache.maven.rtinfo.RuntimeInformation</role>
                  <field-name>runtime</field-name>
                </requirement></requirements>
              </component>
            </components></component-set>
            """;

    private ChildJar() {}

    static Path write(Path jar) {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : CLASSES) {
                if (!add(out, name)) {
                    throw new IllegalStateException("class %s is not packaged with the service".formatted(name));
                }
                add(out, name + SWITCH_TABLE);
            }
            out.putNextEntry(new JarEntry(COMPONENTS));
            out.write(IN_MAVEN.formatted(PACKAGE).getBytes(UTF_8));
            out.closeEntry();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean add(JarOutputStream out, String name) throws IOException {
        var path = PACKAGE.replace('.', '/') + "/" + name + ".class";
        try (var in = ChildJar.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return false;
            }
            out.putNextEntry(new JarEntry(path));
            in.transferTo(out);
            out.closeEntry();
            return true;
        }
    }
}
