package io.greenloop.service;

import io.greenloop.contracts.Topics;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a process does before any of its consumers subscribes. */
@ApplicationScoped
class ProcessStart {

    private final TopicsCreator topics;
    private final Optional<Long> endsWith;

    @Inject
    ProcessStart(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicsSettings settings,
            @ConfigProperty(name = "greenloop.ends-with") Optional<Long> endsWith) {
        this.topics = new TopicsCreator(kafka, settings.patience());
        this.endsWith = endsWith;
    }

    /**
     * After the configuration was checked and before the channels start: a consumer of a topic that is not there finds it
     * minutes later.
     */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 2) StartupEvent starting) {
        endsWith.ifPresent(ProcessEnd::follow);
        topics.create(Topics.all());
    }
}
