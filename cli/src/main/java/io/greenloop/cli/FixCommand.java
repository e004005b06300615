package io.greenloop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Heals a local project. */
@Command(
        name = "fix",
        description = "Heal a local Maven project; write the patch, or apply it.",
        footer = {
            "",
            "Exit codes: 0 healed (and with --apply applied), 1 not healed, 2 bad input.",
            "With --json what ends in trouble or bad input prints {\"error\": \"...\"}.",
            "The working tree stays as it is unless --apply is given."
        })
final class FixCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "Folder with the project's pom.xml.")
    private Path path;

    @Mixin
    private HomeOptions homeOptions;

    @Mixin
    private RequestOptions requestOptions;

    @Mixin
    private ViewOptions viewOptions;

    @Option(
            names = "--whatever-fails-here",
            description = "With --ci-report: go on where what fails here is not what CI saw. Default: stop there.")
    private boolean whateverFailsHere;

    @Option(names = "--apply", description = "Apply the patch to the working tree.")
    private boolean apply;

    @Option(names = "--force", description = "Apply it on top of uncommitted changes too, and where there is no git.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object on stdout and everything else on stderr.")
    private boolean json;

    @Option(names = "--patch", paramLabel = "FILE", description = "Write the patch here. Default: patches in the home.")
    private Path patch;

    private final Surroundings surroundings;

    FixCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var project = Project.at(surroundings.folder().resolve(path));
        var request = requestOptions.json(surroundings.folder());
        requirePlaceForPatch();
        var home = homeOptions.home(surroundings);
        var screen = json ? surroundings.onErr() : surroundings.onOut();
        try (var cleanup = Cleanup.atTheEnd(screen)) {
            // The user's own code on the user's own machine: a limited process will do where bubblewrap is missing.
            var launch = new LaunchOptions(0, true, true);
            var lease = Lease.take(new Standalone(home, surroundings), launch, screen, cleanup);
            var healing = new Healing(lease.api(), screen, viewOptions.view(screen), whateverFailsHere);
            var ending = healing.heal(project, request, cleanup);
            requireDoable(ending);
            // First of all it is shown: where it cannot be written it is not lost.
            new Summary(screen).of(ending).forEach(screen::line);
            var file = ending.patch().map(diff -> write(diff, file(ending, home)));
            var applied = report(project, ending, file, screen);
            lease.waitForOthers(screen);
            return ending.isHealed() && applied == apply ? ExitCode.HEALED : ExitCode.NOT_HEALED;
        }
    }

    /** Minutes later it would be too late to say so. */
    private void requirePlaceForPatch() {
        if (patch == null) {
            return;
        }
        var file = surroundings.folder().resolve(patch).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new BadInput("the patch cannot be written to %s: it is a folder".formatted(file));
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new BadInput("the patch cannot be written to %s: there is no such folder".formatted(file));
        }
        if (!Files.isWritable(Files.exists(file) ? file : file.getParent())) {
            throw new BadInput("the patch cannot be written to %s: it may not be written".formatted(file));
        }
    }

    /** What only turned out once the job ran is bad input all the same: one line and its exit code. */
    private static void requireDoable(Ending ending) {
        var failure = ending.news().failure();
        if (failure != null && failure.kind() == Failure.Kind.INPUT) {
            throw new BadInput("GL-%04d: %s".formatted(failure.number(), failure.message()));
        }
    }

    private Path file(Ending ending, Home home) {
        if (ending.isHealed() && patch != null) {
            return surroundings.folder().resolve(patch);
        }
        return home.patch(Text.shortId(ending.job().id()) + (ending.isHealed() ? ".patch" : "-best.patch"));
    }

    private static Path write(String diff, Path file) {
        try {
            return Files.writeString(file, diff);
        } catch (IOException e) {
            throw new Trouble("the patch cannot be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** @return whether the patch was applied */
    private boolean report(Project project, Ending ending, Optional<Path> file, Screen screen) {
        screen.line("");
        file.ifPresent(
                written -> screen.line((ending.isHealed() ? "patch: " : "patch of the best candidate: ") + written));
        var applied = false;
        if (ending.isHealed() && apply) {
            var refusal = Application.apply(project, ending.patch().orElseThrow(), force);
            refusal.ifPresent(reason -> screen.line("not applied: " + reason));
            applied = refusal.isEmpty();
        }
        NextSteps.afterFix(project, ending, file, applied).forEach(screen::line);
        if (json) {
            print(FixReport.of(ending, file.orElse(null), applied));
        }
        return applied;
    }

    private void print(FixReport report) {
        try {
            surroundings.out().println(Json.mapper().writeValueAsString(report));
            surroundings.out().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of ours has no JSON", e);
        }
    }
}
