package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The example alerts are rules as Prometheus reads them; promtool says more, where there is one. */
class AlertsTest {

    private static final Path RULES = Path.of("..", "docs", "alerts.yml");

    @Test
    void everyAlertHasWhatItNeeds() throws IOException {
        Map<String, List<Map<String, Object>>> rules = new Yaml().load(Files.readString(RULES));

        assertThat(rules.get("groups")).singleElement().satisfies(group -> assertThat((List<?>) group.get("rules"))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsKeys("alert", "expr", "labels", "annotations")));
        assertThat(RULES).content().contains("greenloop_dead_letters_total");
    }
}
