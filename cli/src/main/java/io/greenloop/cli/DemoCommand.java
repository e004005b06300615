package io.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole loop on a bundled broken project. */
@Command(
        name = "demo",
        description = "Heal a bundled broken project in a system of its own, and leave nothing but the patch.")
final class DemoCommand implements Callable<Integer> {

    /** Says which edit heals the sample: not something to hand in with the question. */
    private static final String ANSWER = "greenloop-sample.json";

    @Mixin
    private HomeOptions homeOptions;

    @Mixin
    private ViewOptions viewOptions;

    @Option(names = "--keep", description = "Leave the system running.")
    private boolean keep;

    private final Surroundings surroundings;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var sample = surroundings.installation().demoSample();
        var usersHome = homeOptions.home(surroundings);
        var screen = surroundings.onOut();
        try (var cleanup = Cleanup.atTheEnd(screen)) {
            var folder = ThrowAwayFolder.create("greenloop-demo-");
            cleanup.then(() -> ThrowAwayFolder.delete(folder));
            screen.line("the demo lives in %s%s".formatted(folder, keep ? "" : " and is deleted at its end"));
            var project = copy(sample, folder.resolve("demo"));
            var home = Home.at(folder.resolve("home"), folder.resolve("data"));
            var lease =
                    Lease.take(new Standalone(home, surroundings), new LaunchOptions(0, true, !keep), screen, cleanup);
            var ending = new Healing(lease.api(), screen, viewOptions.view(screen), true).heal(project, "{}", cleanup);
            new Summary(screen).of(ending).forEach(screen::line);
            screen.line("");
            if (ending.isHealed()) {
                var patch = write(ending.patch().orElseThrow(), usersHome.patch("demo.patch"));
                NextSteps.afterDemo(patch).forEach(screen::line);
            }
            if (keep) {
                cleanup.forget();
                screen.line("it keeps running; stop it: ./greenloop down --home %s --data %s"
                        .formatted(home.folder(), home.data()));
            }
            return ending.isHealed() ? ExitCode.HEALED : ExitCode.NOT_HEALED;
        }
    }

    private static Project copy(Path sample, Path folder) {
        try {
            ThrowAwayFolder.copy(sample, folder);
            Files.deleteIfExists(folder.resolve(ANSWER));
            return Project.at(folder);
        } catch (IOException e) {
            throw new Trouble("the demo's project cannot be copied: " + e.getMessage(), e);
        }
    }

    private static Path write(String diff, Path file) {
        try {
            return Files.writeString(file, diff);
        } catch (IOException e) {
            throw new Trouble("the patch cannot be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
