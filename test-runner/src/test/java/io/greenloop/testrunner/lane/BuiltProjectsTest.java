package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.sandbox.SandboxResult;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltProjectsTest {

    @TempDir
    Path folder;

    @Test
    void whoWaitedForABuildThatSomebodyStoppedBuildsForHimself() {
        var projects = new BuiltProjects(Scratch.open(folder), 2);

        try (var stopped = projects.obtain("job", "commit", at -> built(at, End.STOPPED));
                var going = projects.obtain("job", "commit", at -> built(at, End.EXITED))) {
            assertThat(stopped.project().run().result().end()).isEqualTo(End.STOPPED);
            assertThat(going.project().run().result().end()).isEqualTo(End.EXITED);
        }
    }

    @Test
    void evenOnTheVeryPlaceOfTheStoppedBuild() throws Exception {
        var projects = new BuiltProjects(Scratch.open(folder), 2);
        var begun = new CountDownLatch(1);
        var waiting = new CountDownLatch(1);
        var stopped = new Thread(() -> {
            try (var lease = projects.obtain("job", "commit", at -> {
                begun.countDown();
                await(waiting);
                return built(at, End.STOPPED);
            })) {
                assertThat(lease.project()).isNotNull();
            }
        });
        stopped.start();
        begun.await();
        var ends = new AtomicReference<End>();
        var other = new Thread(() -> {
            try (var lease = projects.obtain("job", "commit", at -> built(at, End.EXITED))) {
                ends.set(lease.project().run().result().end());
            }
        });
        other.start();
        Awaitility.await().until(() -> other.getState() == Thread.State.BLOCKED);
        waiting.countDown();
        stopped.join();
        other.join();

        assertThat(ends.get()).isEqualTo(End.EXITED);
    }

    @Test
    void aStoppedBuildStaysWhileSomebodyLooksAtItAndHasNoneBuiltUnderHim() throws Exception {
        var projects = new BuiltProjects(Scratch.open(folder), 2);
        var begun = new CountDownLatch(1);
        var closed = new AtomicInteger();
        AutoCloseable kept = closed::incrementAndGet;
        var other = new Thread(() -> {
            await(begun);
            projects.obtain("job", "commit", at -> built(at, End.EXITED)).close();
        });
        other.start();

        try (var stopped = projects.obtain("job", "commit", at -> {
            begun.countDown();
            Awaitility.await().until(() -> other.getState() == Thread.State.BLOCKED);
            var project = built(at, End.STOPPED);
            project.keeping(AutoCloseable.class, () -> kept);
            return project;
        })) {
            other.join();

            assertThat(stopped.project().run().result().end()).isEqualTo(End.STOPPED);
            assertThat(stopped.project().folder()).isDirectory();
            assertThat(closed).hasValue(0);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void aBuildThatBreaksIsUsedByNobody() {
        var projects = new BuiltProjects(Scratch.open(folder), 2);

        assertThatThrownBy(() -> projects.obtain("job", "commit", at -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(projects.isInUse()).isFalse();
        projects.obtain("job", "commit", at -> built(at, End.EXITED)).close();
        try (var again = projects.obtain("job", "commit", at -> built(at, End.STOPPED))) {
            assertThat(again.project().run().result().end()).isEqualTo(End.EXITED);
        }
    }

    @Test
    void whatAProjectKeepsIsClosedWithIt() {
        var projects = new BuiltProjects(Scratch.open(folder), 1);
        var closed = new AtomicInteger();
        AutoCloseable kept = closed::incrementAndGet;
        try (var lease = projects.obtain("job", "one", at -> built(at, End.EXITED))) {
            lease.project().keeping(AutoCloseable.class, () -> kept);
        }

        projects.obtain("job", "other", at -> built(at, End.EXITED)).close();

        assertThat(closed).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BuiltProject built(Path at, End end) {
        var result = new SandboxResult(end, 0, at, at, Duration.ZERO);
        var run = new ColdRun(
                result,
                new ProjectLayout(List.of(), Map.of(), Jdk.running()),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                false,
                Optional.empty(),
                "",
                new BoundedLog(""));
        return new BuiltProject(at, run, 0, Set.of());
    }
}
