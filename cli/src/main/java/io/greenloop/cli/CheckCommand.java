package io.greenloop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.Json;
import io.greenloop.gates.check.ChangeCheck;
import io.greenloop.gates.check.CheckRefused;
import io.greenloop.gates.check.CheckedChange;
import io.greenloop.gates.sarif.SarifLog;
import io.greenloop.workspace.LocalDifference;
import io.greenloop.workspace.RevisionRefused;
import io.greenloop.workspace.WorkspaceUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a change before all gates, whoever wrote it, without a server. */
@Command(
        name = "check",
        description = "Put what changed in a git repository before all gates, whoever wrote it.",
        footer = {
            "",
            "Exit codes: 0 passed, 1 refused, 2 bad input.",
            "Needs no server, builds nothing and runs nothing of the project.",
            "A policy (.greenloop.yml) is read from REV, never from the change.",
            "With --json what ends in trouble or bad input prints {\"error\": \"...\"}."
        })
final class CheckCommand implements Callable<Integer> {

    private static final String WORK_TREE = "worktree";

    /** From which decision on a change is refused. */
    enum Strictness {
        REJECT(Decision.REJECT),
        ESCALATE(Decision.ESCALATE),
        UNKNOWN(Decision.UNKNOWN);

        private final Decision mildest;

        Strictness(Decision mildest) {
            this.mildest = mildest;
        }

        boolean refuses(Decision decision) {
            return decision.compareTo(mildest) >= 0;
        }
    }

    @Option(
            names = "--base",
            paramLabel = "REV",
            defaultValue = "HEAD",
            description = "The commit, branch or tag that the change started from. Default: ${DEFAULT-VALUE}.")
    private String base;

    @Option(
            names = "--head",
            paramLabel = "REV",
            defaultValue = WORK_TREE,
            description = "Where the change ends. Default: the working tree, with what is not yet added.")
    private String head;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "Folder of the project. Default: the whole repository around the current folder.")
    private Path project;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write the reasons as SARIF 2.1.0 as well.")
    private Path sarif;

    @Option(names = "--json", description = "Print one JSON object on stdout and everything else on stderr.")
    private boolean json;

    @Option(names = "--offline", description = "Ask no repository but the local one.")
    private boolean offline;

    @Option(
            names = "--fail-on",
            paramLabel = "DECISION",
            defaultValue = "reject",
            description = "The mildest decision that refuses: reject, escalate or unknown. Default: ${DEFAULT-VALUE}.")
    private Strictness strictness;

    @Option(names = "--verbose", description = "Show every reason, and notes on what passed.")
    private boolean verbose;

    @Mixin
    private final SonarOptions sonar = new SonarOptions();

    private final Surroundings surroundings;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var stopwatch = Stopwatch.started();
        var screen = json ? surroundings.onErr() : surroundings.onOut();
        var change = checked();
        boolean isRefused = strictness.refuses(change.decision());
        if (sarif != null) {
            write(new SarifLog(
                            Greenloop.version(),
                            change.prefix(),
                            change.paths().stream().findFirst().orElse(""))
                    .of(change.reasons()));
        }
        new CheckText(screen, verbose)
                .of(change, isRefused, stopwatch.elapsed())
                .forEach(screen::line);
        if (json) {
            print(CheckReport.of(change, isRefused));
        }
        return isRefused ? ExitCode.REFUSED : ExitCode.PASSED;
    }

    private CheckedChange checked() {
        try {
            return new ChangeCheck(folder(), offline, sonar.gates(surroundings, offline))
                    .of(base, head.equalsIgnoreCase(WORK_TREE) ? Optional.empty() : Optional.of(head));
        } catch (CheckRefused | RevisionRefused refused) {
            throw new BadInput(refused.getMessage());
        } catch (WorkspaceUnavailable unreadable) {
            throw new Trouble(unreadable.getMessage(), unreadable);
        }
    }

    private Path folder() throws RevisionRefused {
        if (project == null) {
            return LocalDifference.top(surroundings.folder());
        }
        var folder = surroundings.folder().resolve(project);
        if (!Files.isDirectory(folder)) {
            throw new BadInput("not a folder: " + folder);
        }
        return folder;
    }

    private void write(String log) {
        var file = surroundings.folder().resolve(sarif);
        try {
            Files.writeString(file, log);
        } catch (IOException e) {
            throw new BadInput("the SARIF log cannot be written to %s: %s".formatted(file, e.getMessage()));
        }
    }

    private void print(CheckReport report) {
        try {
            surroundings.out().println(Json.mapper().writeValueAsString(report));
            surroundings.out().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of ours has no JSON", e);
        }
    }
}
