package io.greenloop.standalone.deployment;

import io.greenloop.service.configuration.KnownProperties;
import java.util.Set;

/** The names by which a deployment may set something: every property of ours, and the few of others that we set. */
final class Variables {

    private static final KnownProperties OURS = KnownProperties.ofThisBuild();
    private static final Set<String> OF_OTHERS = Set.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT");

    private Variables() {}

    static boolean areKnown(String name) {
        return OURS.hasVariable(name) || OF_OTHERS.contains(name);
    }
}
