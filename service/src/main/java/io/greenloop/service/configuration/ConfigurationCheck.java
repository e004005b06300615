package io.greenloop.service.configuration;

import io.smallrye.config.EnvConfigSource;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Refuses properties of ours that are misspelt or have a value that is not allowed: what a library ignores would be found out
 * much later, if at all. What others own is left to them.
 */
public final class ConfigurationCheck {

    private final KnownProperties known;

    public ConfigurationCheck(KnownProperties known) {
        this.known = known;
    }

    /** @throws ConfigurationRefused naming each property that is wrong, and what was meant or is allowed */
    public void check(Config config) {
        var faults = new TreeSet<String>();
        StreamSupport.stream(config.getConfigSources().spliterator(), false)
                // Below it are the defaults of mappings, which nobody can misspell.
                .filter(source -> source.getOrdinal() >= 0)
                .flatMap(this::faultsOfNames)
                .forEach(faults::add);
        known.all()
                .flatMap(property -> value(config, property).flatMap(property::fault).stream())
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new ConfigurationRefused(String.join("; ", faults));
        }
    }

    private Stream<String> faultsOfNames(ConfigSource source) {
        return source.getPropertyNames().stream()
                .flatMap(name -> (source instanceof EnvConfigSource
                                ? known.faultOfVariable(name)
                                : known.faultOfName(name))
                        .stream());
    }

    private static Optional<String> value(Config config, KnownProperty property) {
        return config.getOptionalValue(property.name(), String.class);
    }
}
