package io.greenloop.orchestrator.health;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A look that may hang: what does not answer in time is down, and says so. */
final class BoundedCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private BoundedCheck() {}

    static Uni<HealthCheckResponse> of(String name, Supplier<HealthCheckResponse> look) {
        return Uni.createFrom()
                .item(look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> down(name, "no answer within " + PATIENCE))
                // The text of an exception may name hosts and users: health is open to everybody, the log has the rest.
                .onFailure()
                .recoverWithItem(failure -> down(name, failure.getClass().getSimpleName()));
    }

    private static HealthCheckResponse down(String name, String reason) {
        return HealthCheckResponse.named(name).down().withData("reason", reason).build();
    }
}
