package io.greenloop.cli;

import io.greenloop.gates.Gate;
import io.greenloop.sonarqube.ServerRefused;
import io.greenloop.sonarqube.SonarQubeGate;
import io.greenloop.sonarqube.SonarServer;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether the user's own SonarQube server is asked as well. */
final class SonarOptions {

    @Option(
            names = "--sonar",
            description = "Ask the SonarQube server at SONAR_HOST_URL as well, with the token in SONAR_TOKEN.")
    private boolean sonar;

    @Option(
            names = "--sonar-time",
            paramLabel = "TIME",
            defaultValue = "10m",
            description =
                    "How long the server may take before its answer counts as unknown. Default: ${DEFAULT-VALUE}.")
    private Duration limit;

    /** Nothing is asked that was not asked for. */
    List<Gate> gates(Surroundings surroundings, boolean offline) {
        if (!sonar) {
            return List.of();
        }
        if (offline) {
            throw new BadInput("--sonar asks a server, which --offline forbids");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new BadInput("--sonar-time has to be longer than nothing");
        }
        try {
            var server = SonarServer.of(surroundings.environment());
            return List.of(SonarQubeGate.asking(server, surroundings.environment(), limit));
        } catch (ServerRefused refused) {
            throw new BadInput(refused.getMessage());
        }
    }
}
