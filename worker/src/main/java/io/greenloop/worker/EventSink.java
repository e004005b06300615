package io.greenloop.worker;

import io.greenloop.contracts.Envelope;

/** Where events go. */
@FunctionalInterface
interface EventSink {

    /** Returns when the broker has stored the event; throws when it did not, and the command stays unacknowledged. */
    void store(Envelope event);
}
