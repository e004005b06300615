package io.greenloop.orchestrator.health;

import io.greenloop.orchestrator.Backlog;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many messages wait to be published, and for how long. They are safe where they are and jobs can be accepted, so that
 * they wait is told but is no reason to be down.
 */
@Readiness
@ApplicationScoped
public class OutboxCheck implements AsyncHealthCheck {

    private static final String NAME = "outbox";

    private final Backlog backlog;

    @Inject
    OutboxCheck(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return BoundedCheck.of(NAME, this::look);
    }

    private HealthCheckResponse look() {
        var outbox = backlog.outbox();
        return HealthCheckResponse.named(NAME)
                .up()
                .withData("messages", outbox.messages())
                .withData("oldestSeconds", outbox.oldest().toSeconds())
                .build();
    }
}
