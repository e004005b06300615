package io.greenloop.testkit;

import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real empty broker, on which the service under test makes its topics, and a real empty database, for {@code
 * @QuarkusTest}s.
 *
 * <p>Name it in {@code @QuarkusTestResource(GreenloopInfrastructureResource.class)}; Quarkus starts it once for all tests
 * of a module. Dev Services are switched off by testkit itself.
 */
public final class GreenloopInfrastructureResource implements QuarkusTestResourceLifecycleManager {

    private Infrastructure running;

    @Override
    public Map<String, String> start() {
        running = Infrastructure.start(InfrastructureSettings.throwAway());
        return running.configuration();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }
}
