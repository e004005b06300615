package io.greenloop.cli;

/**
 * One message of an event stream.
 *
 * @param id the last id seen on the stream, empty before the first
 * @param type {@code message} where the stream names none
 * @param data its lines joined by line feeds; empty for a sign of life, which says nothing
 */
record ServerSentEvent(String id, String type, String data) {

    /** Whether the server only said that it is still there. */
    boolean isSignOfLife() {
        return data.isEmpty();
    }
}
