package io.greenloop.cli;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads an event stream line by line, after the rules of the WHATWG's HTML standard, section 9.2.6; comments become signs of
 * life.
 */
final class EventStreamParser {

    private String id = "";
    private String type = "";
    private StringJoiner data;

    /** What the line completes. */
    Optional<ServerSentEvent> read(String line) {
        if (line.isEmpty()) {
            return completed();
        }
        var colon = line.indexOf(':');
        if (colon == 0) {
            return Optional.of(new ServerSentEvent(id, "", ""));
        }
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
        return Optional.empty();
    }

    private void take(String field, String value) {
        switch (field) {
            case "id" -> id = value;
            case "event" -> type = value;
            case "data" -> {
                data = data == null ? new StringJoiner("\n") : data;
                data.add(value);
            }
            default -> {
                // Fields that nobody knows are ignored, says the standard.
            }
        }
    }

    private Optional<ServerSentEvent> completed() {
        var event = data == null
                ? Optional.<ServerSentEvent>empty()
                : Optional.of(new ServerSentEvent(id, type.isEmpty() ? "message" : type, data.toString()));
        type = "";
        data = null;
        return event;
    }
}
