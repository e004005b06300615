package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.CompileChild;
import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.sandbox.Mount;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.testrunner.sandbox.SandboxCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts compilers for modules of built projects, in the sandbox. */
final class SandboxedCompilers {

    private static final String EXCHANGE = "/greenloop/exchange";
    private static final String MODULE_DESCRIPTOR = "module-info.java";

    /** What processors reach into by habit; in the sandbox it is theirs to break. */
    private static final List<String> COMPILER_PACKAGES =
            List.of("api", "code", "comp", "file", "jvm", "main", "model", "parser", "processing", "tree", "util");

    private static final Duration LONGEST_LIFE = Duration.ofHours(2);

    private final Sandbox sandbox;
    private final TestRunnerSettings settings;
    private final Path repository;
    private final Tools tools;
    private final Scratch scratch;

    SandboxedCompilers(Sandbox sandbox, TestRunnerSettings settings, Path repository, Tools tools, Scratch scratch) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.repository = repository;
        this.tools = tools;
        this.scratch = scratch;
    }

    /** Whether the way in which the module is compiled is known well enough to do it again. */
    static boolean canCompile(BuiltProject built, ModuleLayout module) {
        return module.compilerCall().isPresent()
                && module.sources().stream()
                        .map(root -> built.folder().resolve(root).resolve(MODULE_DESCRIPTOR))
                        .noneMatch(Files::exists);
    }

    /** Those of the project, which end with it. */
    KeptCompilers keptFor(BuiltProject built) {
        return built.keeping(KeptCompilers.class, () -> new KeptCompilers(this, built, repository));
    }

    CompileWorker start(BuiltProject built, ModuleLayout module) {
        var exchange = scratch.folder("exchange");
        var jdk = built.run().layout().jdk();
        var mounts = new ArrayList<>(List.of(
                Mount.readOnly(built.folder(), ForkedLane.BUILT),
                Mount.readOnly(repository, MavenBuild.REPOSITORY),
                Mount.readOnly(tools.folder(), ForkedLane.TOOLS),
                Mount.writable(exchange, EXCHANGE)));
        jdk.mount().ifPresent(mounts::add);
        // The copy keeps what processors look for beside the sources, such as lombok.config.
        var program = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "cp -R \"$0/.\" \"$1\" && cd \"$1\" && shift && exec \"$@\"",
                ForkedLane.BUILT,
                ForkedLane.WORK));
        program.addAll(List.of(
                jdk.inside() + "/bin/java",
                "-Xmx%dm".formatted(settings.mavenHeapMebibytes()),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        COMPILER_PACKAGES.forEach(name -> program.addAll(List.of(
                "--add-exports=jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED".formatted(name),
                "--add-opens=jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED".formatted(name))));
        program.addAll(List.of(
                "-cp", ForkedLane.TOOLS + "/child.jar", CompileChild.class.getName(), ForkedLane.WORK, EXCHANGE));
        var call = module.compilerCall().orElseThrow();
        program.add(call.classPath(ForkedLane.WORK, MavenBuild.REPOSITORY));
        program.add(call.processorPath(ForkedLane.WORK, MavenBuild.REPOSITORY));
        var contained = sandbox.prepare(
                new SandboxCommand(program, mounts, ForkedLane.WORK, "/", Map.of(), orders(module), LONGEST_LIFE));
        return new CompileWorker(exchange, contained);
    }

    private static String orders(ModuleLayout module) {
        var orders = new ArrayList<List<String>>();
        module.compilerCall().orElseThrow().options().forEach(option -> orders.add(List.of("option", option)));
        sources(module).forEach(root -> orders.add(List.of("sources", root)));
        var text = new StringBuilder();
        orders.forEach(order -> text.append(Lines.encode(order)).append('\n'));
        return text.toString();
    }

    /** What processors made is made again; what other plugins generated is compiled as it is. */
    private static Stream<String> sources(ModuleLayout module) {
        return module.sources().stream().filter(root -> !root.endsWith("/generated-sources/annotations"));
    }
}
