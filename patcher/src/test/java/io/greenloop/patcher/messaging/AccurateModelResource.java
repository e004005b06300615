package io.greenloop.patcher.messaging;

import io.greenloop.testkit.model.MisbehavingModelServer;
import io.greenloop.testkit.model.ModelAnswers;
import io.greenloop.testkit.samples.Samples;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A model for tier 2, which mends the sample with the wrong operator; tier 1 stays without one. */
public final class AccurateModelResource implements QuarkusTestResourceLifecycleManager {

    private MisbehavingModelServer server;

    @Override
    public Map<String, String> start() {
        var fix = Samples.named("wrong-operator").fixes().get(0);
        server = MisbehavingModelServer.start();
        server.script("accurate-model", ModelAnswers.fixing(fix.path(), fix.search(), fix.replace()));
        return Map.of(
                "greenloop.models.accurate.url", server.baseUrl().toString(),
                "greenloop.models.accurate.model", "accurate-model",
                "greenloop.models.accurate.usd-per-million-input", "3");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
