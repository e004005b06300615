package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.child.Probes;
import io.greenloop.testrunner.child.Shuffle;
import io.greenloop.testrunner.child.TestChild;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.Mount;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.testrunner.sandbox.SandboxCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Runs tests in a JVM of their own in the sandbox, on classes that were compiled before. */
final class ForkedLane {

    private static final Logger LOG = Logger.getLogger(ForkedLane.class);
    static final String BUILT = "/greenloop/built";
    static final String WORK = "/greenloop/work";
    private static final String OVERLAY = "/greenloop/overlay";
    private static final String SENTINELS = "/greenloop/sentinels";
    static final String TOOLS = "/greenloop/tools";

    private final Sandbox sandbox;
    private final TestRunnerSettings settings;
    private final Path repository;
    private final Tools tools;
    private final Scratch scratch;
    private final RandomGenerator random;

    /** @param random must be hard to guess, since it makes the secrets of runs */
    ForkedLane(
            Sandbox sandbox,
            TestRunnerSettings settings,
            Path repository,
            Tools tools,
            Scratch scratch,
            RandomGenerator random) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.repository = repository;
        this.tools = tools;
        this.scratch = scratch;
        this.random = random;
    }

    /**
     * Runs the tests and reads what the child wrote.
     *
     * @throws IllegalArgumentException when the module has no framework that a child can run
     */
    ForkedOutcome run(ForkedRun run, StopSignal stop) {
        var framework = TestFramework.of(run.module())
                .orElseThrow(() -> new IllegalArgumentException("module '%s' has no known test framework"
                        .formatted(run.module().directory())));
        var sentinels = Sentinels.random(random);
        var secret = Secret.random(random);
        var folder = scratch.folder("sentinels");
        try {
            sentinels.write(folder, framework.annotation());
            var command = command(run, framework, folder, orders(run, framework, sentinels, secret));
            try (var contained = sandbox.prepare(command)) {
                stop.onStop(contained::stop);
                var result = contained.run();
                var journal = new JournalReader(run.module().directory(), secret, sentinels);
                journal.read(result.output());
                if (!journal.isComplete()) {
                    LOG.debugf("journal incomplete end=%s exit=%d", result.end(), result.exitCode());
                }
                return new ForkedOutcome(
                        result.end(),
                        result.exitCode(),
                        journal.isComplete(),
                        journal.sentinels(),
                        journal.tests(),
                        journal.reached(),
                        result.took());
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static String orders(ForkedRun run, TestFramework framework, Sentinels sentinels, String secret) {
        var orders = new ArrayList<List<String>>();
        orders.add(List.of("secret", secret));
        orders.add(List.of("framework", framework.kind().name()));
        orders.add(List.of("class", sentinels.className()));
        run.classes().forEach(name -> orders.add(List.of("class", name)));
        if (!run.first().isEmpty()) {
            sentinels.tests().forEach(test -> orders.add(List.of("first", test)));
            run.first().forEach(test -> orders.add(List.of("first", test)));
        }
        WarmTests.named(run.endless().tests()).forEach(test -> orders.add(List.of("endless", test)));
        orders.add(List.of("patience", run.endless().patience().toMillis() + ""));
        if (run.onlyFirst()) {
            orders.add(List.of("only-first"));
        }
        if (run.probes() > 0) {
            orders.add(List.of("probes"));
        }
        var text = new StringBuilder();
        orders.forEach(order -> text.append(Lines.encode(order)).append('\n'));
        return text.toString();
    }

    private SandboxCommand command(ForkedRun run, TestFramework framework, Path sentinels, String orders) {
        var mounts = new ArrayList<>(List.of(
                Mount.readOnly(run.project(), BUILT),
                Mount.readOnly(repository, MavenBuild.REPOSITORY),
                Mount.readOnly(tools.folder(), TOOLS),
                Mount.readOnly(sentinels, SENTINELS)));
        run.layout().jdk().mount().ifPresent(mounts::add);
        run.overlay().ifPresent(overlay -> mounts.add(Mount.readOnly(overlay, OVERLAY)));
        var java = new ArrayList<>(List.of(run.layout().jdk().inside() + "/bin/java"));
        java.addAll(ChildOptions.of(settings, run.module()));
        java.add("-D%s=%d".formatted(Probes.COUNT, run.probes()));
        if (run.shuffle() != 0) {
            java.add("-D%s=%d".formatted(Shuffle.SEED, run.shuffle()));
        }
        java.addAll(List.of("-cp", classPath(run, framework), TestChild.class.getName()));
        return new SandboxCommand(ownCopy(run.module(), java), mounts, WORK, "/", Map.of(), orders, run.timeLimit());
    }

    /** Each run has a copy of the project in memory to itself, so that no test finds what another left behind. */
    static List<String> ownCopy(ModuleLayout module, List<String> java) {
        var program = new ArrayList<>(
                List.of("/bin/sh", "-c", "cp -R \"$0/.\" \"$1\" && cd \"$2\" && shift 2 && exec \"$@\""));
        program.addAll(List.of(BUILT, WORK, inside(WORK, module.directory())));
        program.addAll(java);
        return program;
    }

    private static String classPath(ForkedRun run, TestFramework framework) {
        var module = run.module();
        var elements = new ArrayList<>(List.of(TOOLS + "/child.jar", SENTINELS, inside(BUILT, module.testOutput())));
        classes(run, module, elements);
        for (var sibling : module.siblings()) {
            run.layout().module(sibling).ifPresent(other -> classes(run, other, elements));
        }
        module.localJars().forEach(jar -> elements.add(inside(BUILT, jar)));
        module.jars().forEach(jar -> elements.add(inside(MavenBuild.REPOSITORY, jar)));
        framework.missing().forEach(jar -> elements.add(inside(MavenBuild.REPOSITORY, jar)));
        return String.join(":", elements);
    }

    private static void classes(ForkedRun run, ModuleLayout module, List<String> elements) {
        if (run.overlay().isPresent()) {
            elements.add(inside(OVERLAY, overlayFolder(module)));
        }
        elements.add(inside(BUILT, module.output()));
    }

    /** The folder of a module's changed classes below the overlay. */
    static String overlayFolder(ModuleLayout module) {
        return module.directory().isEmpty()
                ? "root"
                : "module-" + module.directory().replace('/', '~');
    }

    /** A path of the project as seen inside. */
    static String inside(String root, String path) {
        return path.isEmpty() ? root : root + "/" + path;
    }
}
