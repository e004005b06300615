package io.greenloop.gates.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a POSIX shell")
class ClientProcessTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", System.getenv("PATH"), "PIP_INDEX_URL", "https://b.io/simple", "AWS_SECRET_ACCESS_KEY", "secret");

    @Test
    void aClientSeesItsFilesAndLittleOfTheEnvironment() {
        var answer = within(Duration.ofSeconds(10))
                .run(
                        List.of("sh", "-c", "ls; cat list.txt; env; echo trouble >&2; exit 3"),
                        Map.of("list.txt", "words\n"))
                .orElseThrow();

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).isEqualTo("trouble\n");
        assertThat(answer.out())
                .startsWith("list.txt\nwords\n")
                .contains("PIP_INDEX_URL=https://b.io/simple")
                .doesNotContain("AWS", "secret");
        assertThat(answer.toString()).isEqualTo("Answer[exitCode=3]");
    }

    @Test
    void oneThatIsLateOrMissingHasNoAnswer() {
        assertThat(within(Duration.ofMillis(100)).run(List.of("sh", "-c", "sleep 60 & wait")))
                .isEmpty();
        assertThat(within(Duration.ofSeconds(1)).run(List.of("no-such-client"))).isEmpty();
    }

    private static ClientProcess within(Duration limit) {
        return new ClientProcess(ENVIRONMENT, limit);
    }
}
