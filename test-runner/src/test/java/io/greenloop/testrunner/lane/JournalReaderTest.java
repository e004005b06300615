package io.greenloop.testrunner.lane;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.Lines;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalReaderTest {

    @Test
    void aTestOfALargeProjectReachesMoreLinesThanAnybodyCounts() {
        var reader = new JournalReader("core", "secret", new Sentinels("", "", ""));

        var reached = IntStream.range(0, 150_000).mapToObj(Integer::toString).collect(joining(","));
        reader.add(Lines.encode(List.of("secret", "lines", "shop.RatesTest", "all", reached)));

        assertThat(reader.isStrange()).isFalse();
        assertThat(reader.reached().get(new TestId("core", "shop.RatesTest", "all")))
                .hasSize(150_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\tend\t-2", "\\secret\tend\t0", "secret", "secrets\tend\t0", "secret\tend\t", ""})
    void aLineThatNoChildWritesEndsNothing(String line) {
        var reader = new JournalReader("core", "secret", new Sentinels("", "", ""));

        reader.add(line);

        assertThat(reader.isStrange()).isTrue();
        assertThat(reader.hasEnded()).isFalse();
    }
}
