package io.greenloop.testrunner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On folders that look like a host's: no kernel puts files into the groups that are made there. */
class ControlGroupTest {

    private static final SandboxLimits LIMITS = new SandboxLimits(128, 32, 1, 1, 1, 100);

    @TempDir
    Path root;

    @Test
    void aGroupWithoutTheControllersOfItsParentIsNone() throws IOException {
        Files.createFile(root.resolve("cgroup.controllers"));

        assertNoGroup();
        assertThat(root.resolve("run")).doesNotExist();
    }

    @Test
    void aGroupThatOnlySomeControllersHaveIsNone() throws IOException {
        Files.createDirectory(root.resolve("memory"));

        assertNoGroup();
        assertThat(root.resolve("memory")).isEmptyDirectory();
    }

    @Test
    void aHostWithoutControlGroupsHasNone() {
        assertNoGroup();
    }

    /** One with an effect would let nobody else look after the limits. */
    private void assertNoGroup() {
        try (var group = ControlGroup.create(root, "run", LIMITS)) {
            assertThat(group.isEffective()).isFalse();
            assertThat(group.doors()).isEmpty();
        }
    }
}
