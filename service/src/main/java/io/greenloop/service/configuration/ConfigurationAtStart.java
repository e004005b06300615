package io.greenloop.service.configuration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Checks the configuration before a service does anything. */
@ApplicationScoped
class ConfigurationAtStart {

    private final Config config;

    @Inject
    ConfigurationAtStart(Config config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(1) StartupEvent starting) {
        new ConfigurationCheck(KnownProperties.ofThisBuild()).check(config);
    }
}
