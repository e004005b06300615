package io.greenloop.orchestrator.intake;

/** A request from Kafka that becomes no job; the message goes with it to the dead letters. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestRefused(String reason) {
        super(reason);
    }
}
