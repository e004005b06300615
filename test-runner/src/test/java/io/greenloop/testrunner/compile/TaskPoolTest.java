package io.greenloop.testrunner.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.TaskPool;
import org.junit.jupiter.api.Test;

class TaskPoolTest {

    @Test
    void isThereInTheTestsAsItIsInTheSystem() {
        assertThat(TaskPool.forgetting()).isPresent();
    }
}
