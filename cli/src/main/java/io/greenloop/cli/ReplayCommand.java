package io.greenloop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes dead letters again on the topics they were read from. */
@Command(name = "replay", description = "Publish dead letters again on the topics they were read from.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions homeOptions;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "One letter, as the list names it.")
    private String id = "";

    @Option(names = "--all", description = "Every letter that was not replayed yet.")
    private boolean all;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "With --all: only those read from this topic.")
    private String topic = "";

    @Option(names = "--again", description = "With ID: even if it was replayed before.")
    private boolean again;

    private final Surroundings surroundings;

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (all == !id.isEmpty()) {
            throw new BadInput("name one dead letter, or --all");
        }
        if (!topic.isEmpty() && !all || again && all) {
            throw new BadInput("--topic goes with --all, --again with one dead letter");
        }
        var api = new Standalone(homeOptions.home(surroundings), surroundings).required();
        var screen = surroundings.onOut();
        if (!all) {
            api.act("/dead-letters/" + DeadLettersCommand.parameter("", id) + "/replay" + (again ? "?again=true" : ""));
            screen.line("replayed " + id);
            return ExitCode.DONE;
        }
        var done = api.act("/dead-letters/replay" + DeadLettersCommand.parameter("?topic=", topic));
        screen.line("replayed " + Text.count(done.path("replayed").size(), "dead letter"));
        done.path("left").forEach(left -> screen.line("left " + left.asText()));
        var notReached = done.path("notReached").size();
        if (notReached > 0) {
            screen.line("%s more not reached in time: replay again".formatted(Text.count(notReached, "dead letter")));
        }
        return ExitCode.DONE;
    }
}
