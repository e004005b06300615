package io.greenloop.patcher.messaging;

import io.greenloop.contracts.Tier;
import io.greenloop.patcher.domain.model.ModelEngine;
import io.greenloop.patcher.domain.model.ModelEngines;
import io.greenloop.patcher.domain.model.ModelPrice;
import io.greenloop.patcher.domain.model.PromptWriter;
import io.greenloop.patcher.domain.project.LocalRepository;
import io.greenloop.patcher.domain.search.TemplateEngine;
import io.greenloop.patcher.openai.ModelSettings;
import io.greenloop.patcher.openai.OpenAiModel;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;

/** Makes the engines as the configuration says. */
@ApplicationScoped
class Engines {

    private final PatcherSettings settings;

    Engines(PatcherSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    TemplateEngine templates() {
        return new TemplateEngine(repository(), settings.batchTime(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    ModelEngines models(ModelSettings endpoints, MeterRegistry meters) {
        var engines = new EnumMap<Tier, ModelEngine>(Tier.class);
        endpoint(endpoints.spark(), meters).ifPresent(engine -> engines.put(Tier.SPARK, engine));
        endpoint(endpoints.accurate(), meters).ifPresent(engine -> engines.put(Tier.ACCURATE, engine));
        return new ModelEngines(engines);
    }

    private Optional<ModelEngine> endpoint(ModelSettings.Endpoint endpoint, MeterRegistry meters) {
        return endpoint.url()
                .map(url -> new ModelEngine(
                        new MeteredModel(new OpenAiModel(url, endpoint), meters),
                        new ModelPrice(endpoint.usdPerMillionInput(), endpoint.usdPerMillionOutput()),
                        endpoint.maxOutputTokens(),
                        endpoint.timeout(),
                        new PromptWriter(settings.promptCharacters()),
                        repository(),
                        Clock.systemUTC()));
    }

    private LocalRepository repository() {
        return new LocalRepository(settings.localRepository());
    }
}
