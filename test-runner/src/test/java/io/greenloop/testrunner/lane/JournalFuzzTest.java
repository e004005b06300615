package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.greenloop.testrunner.child.Lines;
import java.util.List;

/** Journals of child JVMs, in which the code under test can write as well. */
class JournalFuzzTest {

    private static final Sentinels SENTINELS = new Sentinels("SentinelTest", "passes", "fails");

    @FuzzTest
    void aJournalIsReadOrStrange(byte[] data) {
        var reader = new JournalReader("core", "secret", SENTINELS);
        var lines = new String(data, UTF_8).lines().toList();
        for (var line : lines) {
            reader.add(line);
        }
        assertThat(reader.tests())
                .hasSizeLessThanOrEqualTo(lines.size())
                .allSatisfy(test -> assertThat(test.test().className()).isNotBlank());
        var forged = lines.stream().anyMatch(line -> !line.startsWith("secret\t"));
        assertThat(forged && reader.isComplete()).isFalse();
        assertThat(reader.isStrange() && reader.isComplete()).isFalse();
    }

    /** The fields are what stands between NULs. */
    @FuzzTest
    void fieldsComeBackAsTheyWere(byte[] data) {
        var fields = List.of(new String(data, UTF_8).split("\0", -1));

        var line = Lines.encode(fields);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Lines.decode(line)).isEqualTo(fields);
    }
}
