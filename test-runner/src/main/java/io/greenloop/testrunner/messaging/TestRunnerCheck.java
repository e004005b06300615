package io.greenloop.testrunner.messaging;

import io.greenloop.testrunner.lane.TestSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** What the host's sandbox offers, capability by capability, as it was probed at the start. */
@Readiness
@ApplicationScoped
public class TestRunnerCheck implements HealthCheck {

    private final TestSteps steps;

    @Inject
    TestRunnerCheck(TestSteps steps) {
        this.steps = steps;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("test-runner").up();
        steps.capabilities().forEach(answer::withData);
        return answer.build();
    }
}
