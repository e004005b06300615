package io.greenloop.orchestrator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.orchestrator.intake.SourceCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/failures.md} says of refused requests is what the code says. */
class ProblemsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "failures.md");

    @Test
    void everyProblemTypeIsListedWithItsStatus() throws IOException {
        assertThat(rows("^\\| `([a-z-]+)` \\| (\\d{3}) \\| .+ \\|$"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri().substring("urn:greenloop:problem:".length()) + " " + type.status())
                        .toList());
    }

    @Test
    void everyCodeOfARefusedSourceIsListed() throws IOException {
        assertThat(rows("^\\| `([A-Z_]+)`() \\| .+ \\|$"))
                .containsExactlyInAnyOrderElementsOf(
                        SourceCodes.all().map(code -> code + " ").toList());
    }

    private static List<String> rows(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }
}
