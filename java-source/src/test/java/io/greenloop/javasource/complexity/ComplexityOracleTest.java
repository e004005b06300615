package io.greenloop.javasource.complexity;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.Libraries;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds our counts against those of SonarQube's own analyzer. */
class ComplexityOracleTest {

    private static final Comparator<SonarOracle.Count> ORDER = Comparator.comparing(SonarOracle.Count::path)
            .thenComparing(SonarOracle.Count::line)
            .thenComparing(SonarOracle.Count::name)
            .thenComparing(SonarOracle.Count::cyclomatic)
            .thenComparing(SonarOracle.Count::cognitive);

    private final SonarOracle sonar = new SonarOracle();

    @Test
    void everyMethodOfCommonsLangCountsAsSonarCounts() throws IOException {
        assertThat(agreeing(Libraries.commonsLang())).isGreaterThan(4000);
    }

    /** With {@code -Dcomplexity.sources=a-sources.jar:b-sources.jar}, for whoever wants more than one library. */
    @Test
    @EnabledIfSystemProperty(named = "complexity.sources", matches = ".+")
    void everyMethodOfTheGivenLibrariesCountsAsSonarCounts() throws IOException {
        for (var jar : Libraries.named("complexity.sources")) {
            var methods = agreeing(Libraries.sources(jar));

            assertThat(methods).as(jar.getName()).isPositive();
            System.out.printf("complexity equals Sonar's in %d of %d methods of %s%n", methods, methods, jar.getName());
        }
    }

    @Test
    void everyFormOfTheLanguageCountsAsSonarCounts() throws IOException {
        try (var forms = getClass().getResourceAsStream("/complexity/Forms.java.txt")) {
            var text = new String(forms.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(agreeing(Map.of("Forms.java", text))).isGreaterThan(40);
        }
    }

    /** How many methods there are, when all of them agree. */
    private int agreeing(Map<String, String> sources) {
        var expected = sources.entrySet().stream()
                .flatMap(file -> sonar.count(file.getKey(), file.getValue()).stream())
                .sorted(ORDER)
                .toList();

        assertThat(ours(sources)).containsExactlyElementsOf(expected);
        return expected.size();
    }

    private static List<SonarOracle.Count> ours(Map<String, String> sources) {
        try (var analyzer = new SourceAnalyzer()) {
            return ComplexityMeter.measure(analyzer.analyze(SourceSet.of(sources))).stream()
                    .map(method -> new SonarOracle.Count(
                            method.path(),
                            method.line(),
                            method.method().replaceFirst(".*#", "").replaceFirst("\\(.*", ""),
                            method.cyclomatic(),
                            method.cognitive()))
                    .sorted(ORDER)
                    .toList();
        }
    }
}
