package io.greenloop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Budget;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.Tier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a job is about and what it may spend. */
final class RequestOptions {

    @Option(
            names = "--test",
            paramLabel = "SELECTOR",
            description =
                    "Heal this test: Class, package.Class, either with #method. Repeatable. Default: every failing test.")
    private List<String> tests = List.of();

    @Option(
            names = {"-P", "--profile"},
            paramLabel = "ID",
            split = ",",
            description = "Build with this Maven profile, or with !ID without it. Repeatable.")
    private List<String> profiles = List.of();

    @Option(names = "--iterations", paramLabel = "N", description = "Most iterations, 1 to 1000. Default: 40.")
    private Integer iterations;

    @Option(names = "--time", paramLabel = "TIME", description = "Longest time, such as 90s, 10m, 1h. Default: 15m.")
    private Duration wallTime;

    @Option(names = "--tokens", paramLabel = "N", description = "Most model tokens, in and out. Default: 400000.")
    private Long tokens;

    @Option(
            names = "--usd",
            paramLabel = "AMOUNT",
            description = "Most money for models, in US dollars. Default: 2.00.")
    private BigDecimal usd;

    @Option(
            names = "--tiers",
            paramLabel = "TIER",
            split = ",",
            description = "Engines that may be asked: template, spark, accurate. Default: all that are configured.")
    private List<Tier> tiers = List.of();

    @Option(
            names = "--ci-report",
            paramLabel = "PATH",
            description = "What CI saw: a JUnit XML report, or a folder of them. Heals only if the same fails here.")
    private Path ciReport;

    /**
     * The JSON that goes with the project.
     *
     * @param folder what paths are relative to
     * @throws BadInput naming the value that is not allowed
     */
    String json(Path folder) {
        try {
            var selectors = tests.stream().map(TestSelector::new).toList();
            var wanted = profiles.stream().map(MavenProfile::new).toList();
            var request =
                    new HashMap<String, Object>(Map.of("tests", selectors, "profiles", wanted, "policy", policy()));
            if (ciReport != null) {
                request.put("failure", new CiReportFiles(folder.resolve(ciReport)).read());
            }
            return Json.mapper().writeValueAsString(request);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request of ours has no JSON", e);
        }
    }

    private Policy policy() {
        var standard = Policy.STANDARD;
        var budget = new Budget(
                iterations == null ? standard.budget().iterations() : iterations,
                wallTime == null ? standard.budget().wallTime() : wallTime,
                tokens == null ? standard.budget().tokens() : tokens,
                usd == null ? standard.budget().usd() : usd);
        return new Policy(
                budget,
                standard.gates(),
                tiers.isEmpty() ? standard.tiers() : EnumSet.copyOf(tiers),
                standard.mode(),
                standard.seed());
    }
}
