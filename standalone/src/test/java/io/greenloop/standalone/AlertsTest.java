package io.greenloop.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The example alerts are rules as Prometheus reads them; promtool says more, where there is one. */
class AlertsTest {

    private static final Path RULES = Path.of("..", "docs", "alerts.yml");

    @Test
    void everyAlertHasWhatItNeeds() throws IOException {
        Map<String, List<Map<String, Object>>> rules = new Yaml().load(Files.readString(RULES));

        assertThat(rules.get("groups"))
                .singleElement()
                .satisfies(group -> assertThat((List<?>) group.get("rules"))
                        .hasSize(3)
                        .allSatisfy(rule -> assertThat(rule)
                                .asInstanceOf(InstanceOfAssertFactories.MAP)
                                .containsKeys("alert", "expr", "labels", "annotations")));
        assertThat(RULES).content().contains("greenloop_dead_letters_total");
    }

    @Test
    void theyFireWhenTheyShouldAndOnlyThen() throws IOException, InterruptedException {
        assumeTrue(hasPromtool(), "promtool is not here: apt install prometheus brings it");

        var promtool = new ProcessBuilder("promtool", "test", "rules", "src/test/resources/alerts-test.yml")
                .redirectErrorStream(true)
                .start();

        var said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    private static boolean hasPromtool() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
