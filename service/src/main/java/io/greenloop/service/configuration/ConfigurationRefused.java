package io.greenloop.service.configuration;

import io.quarkus.runtime.configuration.ConfigurationException;

/** A configuration that nothing may start with; the message is one line with all that is wrong. */
public final class ConfigurationRefused extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    ConfigurationRefused(String faults) {
        super(faults);
    }
}
