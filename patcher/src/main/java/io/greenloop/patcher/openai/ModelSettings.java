package io.greenloop.patcher.openai;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The models of tiers 1 and 2. A tier without a URL is not configured, and Greenloop heals without it. */
@ConfigMapping(prefix = "greenloop.models")
public interface ModelSettings {

    /** The fast model of tier 1. */
    Endpoint spark();

    /** The slow, accurate model of tier 2. */
    Endpoint accurate();

    /** One model behind an endpoint that speaks OpenAI's chat completions. */
    interface Endpoint {

        /** Base URL with its version, such as {@code http://localhost:8000/v1}. */
        Optional<URI> url();

        /** The key itself; the file is safer. Without either, requests carry no real key, as local servers want it. */
        Optional<String> apiKey();

        /** A file whose only line is the key; read at start. */
        Optional<Path> apiKeyFile();

        /** The model's name at the endpoint. */
        @WithDefault("default")
        String model();

        /** US dollars for a million tokens in. */
        @Allowed("0..")
        @WithDefault("0")
        BigDecimal usdPerMillionInput();

        /** US dollars for a million tokens out. */
        @Allowed("0..")
        @WithDefault("0")
        BigDecimal usdPerMillionOutput();

        /** Longest wait for one answer, tries included; the job's own wall time can cut it shorter. */
        @Allowed("PT0.1S..PT1H")
        @WithDefault("PT90S")
        Duration timeout();

        /** Longest answer, in tokens. */
        @Allowed("1..")
        @WithDefault("4096")
        int maxOutputTokens();
    }
}
