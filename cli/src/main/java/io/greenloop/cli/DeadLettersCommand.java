package io.greenloop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the messages from Kafka that nobody could take, newest first. */
@Command(
        name = "dead-letters",
        description = "List messages from Kafka that could not be read or taken, newest first.",
        synopsisSubcommandLabel = "[replay]")
final class DeadLettersCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions homeOptions;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Only those read from this topic, such as greenloop.jobs.requested.")
    private String topic = "";

    private final Surroundings surroundings;

    DeadLettersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var api = new Standalone(homeOptions.home(surroundings), surroundings).required();
        var found = api.read("/dead-letters?limit=200" + parameter("&topic=", topic));
        var screen = surroundings.onOut();
        screen.line(Text.count(found.path("total").asLong(), "dead letter"));
        found.path("letters").forEach(letter -> screen.line(line(letter)));
        return ExitCode.DONE;
    }

    /** The parameter as part of an address; nothing when it was not given. */
    static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String line(JsonNode letter) {
        var replayed = letter.hasNonNull("replayedAt")
                ? ", replayed " + letter.path("replayedAt").asText()
                : "";
        return "  %s  %s  %s%s  %s"
                .formatted(
                        letter.path("id").asText(),
                        letter.path("at").asText(),
                        Text.count(letter.path("size").asLong(), "byte"),
                        replayed,
                        Text.firstLine(letter.path("reason").asText()));
    }
}
