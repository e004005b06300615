package io.greenloop.worker;

import io.smallrye.mutiny.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** A broker that did not store an event in time: it may store the very same one later. */
final class BrokerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super("the broker stores no event: " + cause.getClass().getSimpleName(), cause);
    }

    /** Whether it is the broker that fails. What it refuses, as too large or not allowed, it refuses again. */
    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
