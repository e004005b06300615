package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventStreamParserTest {

    private final EventStreamParser parser = new EventStreamParser();

    @Test
    void anEventEndsWithAnEmptyLine() {
        var events = read("id: 7", "event: gated", "data: {}", "");

        assertThat(events).containsExactly(new ServerSentEvent("7", "gated", "{}"));
    }

    @Test
    void severalDataLinesAreOneText() {
        assertThat(read("data: a", "data:b", "data:  c", ""))
                .extracting(ServerSentEvent::data)
                .containsExactly("a\nb\n c");
    }

    @Test
    void anIdStaysUntilTheNextOneAndATypeDoesNot() {
        var events = read("id: 1", "event: x", "data: a", "", "data: b", "");

        assertThat(events)
                .containsExactly(new ServerSentEvent("1", "x", "a"), new ServerSentEvent("1", "message", "b"));
    }

    @Test
    void aCommentIsASignOfLife() {
        assertThat(read(": still there")).hasSize(1).allMatch(ServerSentEvent::isSignOfLife);
    }

    @Test
    void whatIsNotCompleteIsNoEvent() {
        assertThat(read("id: 1", "data: half of it")).isEmpty();
        assertThat(read("")).hasSize(1);
    }

    @Test
    void anEventWithoutDataAndFieldsNobodyKnowsSayNothing() {
        assertThat(read("event: x", "", "retry: 10", "colour: red", "")).isEmpty();
    }

    private List<ServerSentEvent> read(String... lines) {
        return Stream.of(lines).map(parser::read).flatMap(Optional::stream).toList();
    }
}
