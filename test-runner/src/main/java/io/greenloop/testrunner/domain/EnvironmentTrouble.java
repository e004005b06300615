package io.greenloop.testrunner.domain;

import io.greenloop.testrunner.report.ReportedTest;
import java.util.List;

/** Tells failures that only show what the sandbox lacks, such as network or Docker, by their exceptions. */
public final class EnvironmentTrouble {

    private static final List<String> SIGNS = List.of(
            "java.net.UnknownHostException",
            "java.net.NoRouteToHostException",
            "Network is unreachable",
            "Temporary failure in name resolution",
            "Could not find a valid Docker environment",
            "org.testcontainers.containers.ContainerFetchException",
            "Cannot connect to the Docker daemon");

    private EnvironmentTrouble() {}

    /** Whether the exception or one that caused it is such a sign; an assertion that merely quotes one is not. */
    public static boolean isShownBy(ReportedTest failure) {
        if (failure.exceptionType().contains("Assertion")
                || failure.exceptionType().contains("Comparison")) {
            return false;
        }
        var text = failure.exceptionType() + ": " + failure.message();
        return hasSign(text)
                || failure.stackTrace()
                        .lines()
                        .filter(line -> line.startsWith("Caused by: "))
                        .anyMatch(EnvironmentTrouble::hasSign);
    }

    private static boolean hasSign(String text) {
        return SIGNS.stream().anyMatch(text::contains);
    }
}
