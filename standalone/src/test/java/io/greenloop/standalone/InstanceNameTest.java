package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceNameTest {

    @Test
    void aFolderKeepsItsNameAndNoOtherHasIt(@TempDir Path one, @TempDir Path other) {
        var drawn = new InstanceName(one).readOrDraw();

        assertThat(new InstanceName(one).readOrDraw()).isEqualTo(drawn);
        assertThat(new InstanceName(other).readOrDraw()).isNotEqualTo(drawn);
    }

    @Test
    void whatIsNoNameIsNotTakenForOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("instance"), "");

        assertThatThrownBy(() -> new InstanceName(folder).readOrDraw()).isInstanceOf(IllegalArgumentException.class);
    }
}
