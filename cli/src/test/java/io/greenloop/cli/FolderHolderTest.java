package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderHolderTest {

    private static final String SPACE = "b00t pid:[1]";

    @TempDir
    private Path data;

    @Test
    void theProcessThatWroteItsNameIsFound() throws IOException {
        written("%d " + SPACE);

        assertThat(holder().process()).contains(ProcessHandle.current());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d another-boot pid:[1]",
                "%d b00t pid:[2]",
                "%d",
                "x b00t pid:[1]",
                "999999999 b00t pid:[1]",
                "",
            })
    void aPidOfAnotherHostOrContainerIsNobodyHere(String name) throws IOException {
        written(name);

        assertThat(holder().process()).isEmpty();
    }

    @Test
    void withoutTheFileThereIsNobody() {
        assertThat(holder().process()).isEmpty();
    }

    private FolderHolder holder() {
        return new FolderHolder(data, SPACE);
    }

    private void written(String name) throws IOException {
        Files.writeString(
                data.resolve("pid"), name.formatted(ProcessHandle.current().pid()));
    }
}
