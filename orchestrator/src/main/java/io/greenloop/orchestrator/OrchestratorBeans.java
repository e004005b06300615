package io.greenloop.orchestrator;

import io.greenloop.orchestrator.domain.Decider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the plain objects of the domain injectable. */
@ApplicationScoped
class OrchestratorBeans {

    @Produces
    @Singleton
    Decider decider(OrchestratorSettings settings) {
        return new Decider(settings.stepSilence(), settings.stepQueueing(), settings.parkedStay());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
