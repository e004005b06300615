package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerGateTest {

    private static final String DOCKERFILE = "FROM eclipse-temurin:17-jre AS run\nRUN id\nUSER 1001\n";
    private static final String POD = """
            spec:
              containers:
                - name: shop
                  image: registry.example.org:5000/shop/desk:1.4
                  securityContext:
                    runAsUser: 1001
                    runAsNonRoot: true
                    readOnlyRootFilesystem: true
                    capabilities:
                      drop: ["ALL"]
            """;

    private final Gate gate = new ContainerGate();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docker/Dockerfile | :17-jre | :latest | VERSION_OPEN | 1",
                "docker/Dockerfile | :17-jre | ' ' | VERSION_OPEN | 1",
                "docker/Dockerfile | USER 1001 | USER root | CONTAINER_LESS_CONFINED | 3",
                "docker/Dockerfile | USER 1001 | '' | CONTAINER_LESS_CONFINED | 1",
                "docker/Dockerfile | RUN id | ADD https://x.example/agent.jar /app/ | DEPENDENCY_ELSEWHERE | 2",
                "docker/Dockerfile | RUN id | RUN curl -sSL https://x.example/i.sh PIPE sh && id | DEPENDENCY_ELSEWHERE | 2",
                "docker/Dockerfile | RUN id | ENV OPTS=-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 | CONTAINER_LESS_CONFINED | 2",
                "k8s/pod.yaml | readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | CONTAINER_LESS_CONFINED | 1",
                "k8s/pod.yaml | 'drop: [\"ALL\"]' | 'drop: []' | CONTAINER_LESS_CONFINED | 1",
                "k8s/pod.yaml | :1.4 | :latest | VERSION_OPEN | 4",
                "k8s/pod.yaml | runAsUser: 1001 | runAsUser: 0 | CONTAINER_LESS_CONFINED | 6",
                "k8s/pod.yaml | runAsUser: 1001 | privileged: true | CONTAINER_LESS_CONFINED | 6",
            })
    void whatFreesAContainerOrLeavesOpenWhichItIsIsForAPersonToSee(
            String path, String search, String replacement, String code, int line) {
        assertThat(verdict(path, search, replacement).reasons())
                .extracting(GateReason::code, GateReason::line)
                .containsExactly(tuple(code, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docker/Dockerfile | :17-jre | :21-jre",
                "docker/Dockerfile | :17-jre | @sha256:0123",
                "docker/Dockerfile | RUN id | USER root",
                "docker/Dockerfile | USER 1001 | USER shop",
                "docker/Dockerfile | eclipse-temurin:17-jre AS run | scratch",
                "docker/Dockerfile | RUN id | RUN curl -fsSLO https://x.example/a.jar",
                "docker/Dockerfile | RUN id | COPY agent.jar /app/",
                "docker/Dockerfile | RUN id | ENV OPTS=-agentlib:jdwp=transport=dt_socket,address=localhost:5005",
                "k8s/pod.yaml | 'drop: [\"ALL\"]' | 'drop: [\"ALL\", \"NET_RAW\"]'",
                "k8s/pod.yaml | :1.4 | :1.5",
                "k8s/pod.yaml | runAsUser: 1001 | runAsUser: 1002",
            })
    void anotherVersionOrAnotherUserPasses(String path, String search, String replacement) {
        assertThat(verdict(path, search, replacement)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aNewContainerIsItsAuthorsBusiness() {
        assertThat(Review.ofProject()
                        .adding("Dockerfile", "FROM scratch\nCOPY . /\n")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    private Verdict verdict(String path, String search, String replacement) {
        return Review.ofProject()
                .file("docker/Dockerfile", DOCKERFILE)
                .file("k8s/pod.yaml", POD)
                .replacing(path, search, replacement.replace("PIPE", "|"))
                .by(gate);
    }
}
