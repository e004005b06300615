package io.greenloop.patcher.messaging;

import static java.util.stream.Collectors.joining;

import io.greenloop.patcher.domain.model.ModelEngines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Which tiers the patcher can ask; whether their models answer is found out by asking them, which costs money. */
@Readiness
@ApplicationScoped
public class PatcherCheck implements HealthCheck {

    private final ModelEngines models;

    @Inject
    PatcherCheck(ModelEngines models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        var tiers = models.configured().stream().map(Enum::name).collect(joining(", "));
        return HealthCheckResponse.named("patcher")
                .up()
                .withData("tiers", tiers)
                .build();
    }
}
