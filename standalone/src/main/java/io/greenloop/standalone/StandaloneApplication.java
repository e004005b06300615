package io.greenloop.standalone;

import io.greenloop.orchestrator.security.AccessSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells where it listens as soon as it is healthy, and waits to be stopped. */
public final class StandaloneApplication implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(StandaloneApplication.class);

    private final HttpServer http;
    private final Readiness readiness;
    private final AccessSettings access;
    private final String kafka;

    StandaloneApplication(
            HttpServer http,
            Readiness readiness,
            AccessSettings access,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.http = http;
        this.readiness = readiness;
        this.access = access;
        this.kafka = kafka;
    }

    @Override
    public int run(String... arguments) {
        var settings = StandaloneSettings.fromSystem();
        var healthy = readiness.await();
        if (!healthy) {
            LOG.error("not ready, stopping");
            return 1;
        }
        var url = http.getLocalBaseUri();
        settings.statusFile().write(url, access.tokenFile(), kafka);
        LOG.infof("ready url=%s data=%s", url, settings.data());
        Quarkus.waitForExit();
        return 0;
    }
}
