package io.greenloop.service;

/** The broker is not there, or does not let us have our topics. */
public final class TopicsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
