package io.greenloop.bench.gates.mutation;

import java.util.Map;
import java.util.TreeMap;

/** What lies around a library's sources in a project of today, and is not in a source artifact. */
public final class HostFiles {

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    ".github/workflows/build.yml",
                    "on: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n"
                            + "      - run: mvn -B verify\n"),
            Map.entry(".gitlab-ci.yml", "build:\n  script: mvn -B verify\n"),
            Map.entry("Jenkinsfile", "node { checkout scm; sh 'mvn -B verify' }\n"),
            Map.entry(".greenloop.yml", "# Greenloop's rules for this repository\n"),
            Map.entry("LICENSE", "Apache License, Version 2.0\n"),
            Map.entry("NOTICE", "This product includes software of its authors.\n"),
            Map.entry("config/checkstyle.xml", "<module name=\"Checker\"/>\n"),
            Map.entry("Dockerfile", "FROM debian:12\nCOPY target/*.jar /app/\n"),
            Map.entry(".mvn/jvm.config", "-Xmx1g\n"),
            Map.entry(".mvn/maven.config", "-B\n"),
            Map.entry("scripts/deploy.sh", "#!/bin/sh\nset -eu\n"),
            Map.entry("CODEOWNERS", "* @maintainers\n"),
            Map.entry(".gitignore", "target/\n"),
            Map.entry("src/main/resources/application.properties", "server.port=8080\nserver.host=localhost\n"),
            Map.entry(
                    "src/main/resources/messages.properties",
                    "order.missing=Order {0} does not exist\norder.paid=Order {0} is paid already\n"
                            + "access.denied=You may not see {0}\nquota.exceeded={0} of {1} requests are used\n"),
            Map.entry("src/test/resources/expected/report.txt", "total 3\npassed 3\nfailed 0\n"),
            Map.entry("src/test/resources/__snapshots__/order.json", "{\"id\": 7, \"total\": \"12.50\"}\n"),
            Map.entry(
                    "src/test/resources/junit-platform.properties",
                    "junit.jupiter.execution.parallel.enabled=false\n")));

    private HostFiles() {}

    public static Map<String, String> all() {
        return TEXTS;
    }

    static String text(String path) {
        return TEXTS.get(path);
    }
}
