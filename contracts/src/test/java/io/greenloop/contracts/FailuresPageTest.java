package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/failures.md} lists is what the code knows: no number without advice, and none that is gone. */
class FailuresPageTest {

    private static final Path PAGE = Path.of("..", "docs", "failures.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (GL-\\d{4}) \\| (\\w+) \\| .+ \\| .+ \\|$", Pattern.MULTILINE);

    @Test
    void thePageListsEveryNumberWithItsKind() throws IOException {
        var rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(FailureNumber.values())
                        .map(number -> "GL-%04d %s".formatted(number.number(), number.kind()))
                        .toList());
    }

    @Test
    void noTwoFailuresHaveOneNumber() {
        assertThat(FailureNumber.values()).extracting(FailureNumber::number).doesNotHaveDuplicates();
    }
}
