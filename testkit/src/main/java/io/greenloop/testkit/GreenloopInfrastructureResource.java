package io.greenloop.testkit;

import io.greenloop.contracts.Topics;
import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import io.greenloop.embedded.TopicsCreator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;

/**
 * A real broker with every topic of Greenloop, and a real empty database, for {@code @QuarkusTest}s.
 *
 * <p>Name it in {@code @QuarkusTestResource(GreenloopInfrastructureResource.class)}; Quarkus starts it once for all tests
 * of a module. Dev Services are switched off by testkit itself.
 */
public final class GreenloopInfrastructureResource implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Infrastructure running;

    @Override
    public Map<String, String> start() {
        running = Infrastructure.start(InfrastructureSettings.throwAway());
        new TopicsCreator(running.bootstrapServers(), PATIENCE).create(Topics.all());
        return running.configuration();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }
}
