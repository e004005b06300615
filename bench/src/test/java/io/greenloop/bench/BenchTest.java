package io.greenloop.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, UTF_8), false);

    @ParameterizedTest
    @CsvSource({
        "nope, nope",
        "crash --jobs many, many",
        "crash --jobs 0, --jobs",
        "crash --kills -1, --kills",
        "healing, FOLDER",
        "healing no-such-folder, no-such-folder",
        "healing projects --limit 0, --limit",
        "healing projects --jobs 0, --jobs",
        "healing projects --tiers nope, nope",
        "healing projects --only nope, nope",
        "healing projects --out target, target",
        "healing src, src",
        "healing own --draw, --draw",
        "gates --gates nope, nope",
        "gates --good -1, --good",
        "gates --held-out --list-missed target/missed.txt, --held-out"
    })
    void badInputIsOneLineAndExitCode2(String arguments, String named) {
        assertThat(Bench.run(progress, arguments.split(" "))).isEqualTo(2);

        assertThat(said.toString(UTF_8).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("bench/run: ").contains(named));
    }
}
