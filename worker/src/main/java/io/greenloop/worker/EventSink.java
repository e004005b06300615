package io.greenloop.worker;

import io.greenloop.contracts.Envelope;

/** Where events go. */
@FunctionalInterface
interface EventSink {

    /**
     * Returns when the broker has stored the event; throws when it did not.
     *
     * @throws BrokerAway when it may store it later; stored twice, whoever reads it leaves out the second
     */
    void store(Envelope event);
}
