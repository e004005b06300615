package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 8;

    @TempDir
    Path folder;

    Workspaces workspaces;
    String base;

    @BeforeEach
    void importAProject() throws Exception {
        workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root")));
        try (var workspace = workspaces.create("job-1")) {
            base = workspace.importDirectory(Projects.calculator(folder.resolve("project")));
        }
    }

    @Test
    void everythingThatSeveralThreadsWriteIsThereAndWhole() throws Exception {
        List<List<String>> commits = inParallel(writer -> () -> {
            var written = new ArrayList<String>();
            try (var workspace = workspaces.open("job-1")) {
                for (int round = 0; round < ROUNDS; round++) {
                    String name = "w%d-%d".formatted(writer, round);
                    String diff = UnifiedDiffs.between(name + ".txt", null, name + "\n");
                    written.add(workspace.commitPatch(base, diff, name, "refs/greenloop/candidates/" + name));
                    workspace.storeBlob("reports/" + name, name.getBytes(UTF_8));
                }
            }
            return written;
        });

        try (var workspace = workspaces.open("job-1")) {
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int round = 0; round < ROUNDS; round++) {
                    String name = "w%d-%d".formatted(writer, round);
                    assertThat(workspace.text(commits.get(writer).get(round), name + ".txt"))
                            .contains(name + "\n");
                }
            }
        }
        var git = ShellGit.in(folder.resolve("root/job-1.git"));
        git.run("fsck", "--strict");
        assertThat(git.run("for-each-ref").lines()).hasSize(1 + 2 * WRITERS * ROUNDS);
    }

    @Test
    void theSameCandidateFromSeveralThreadsIsOneCommit() throws Exception {
        String diff = UnifiedDiffs.between("new.txt", null, "new\n");

        try (var shared = workspaces.open("job-1")) {
            List<String> ids =
                    inParallel(writer -> () -> shared.commitPatch(base, diff, "new", "refs/greenloop/candidates/c"));

            assertThat(new HashSet<>(ids)).hasSize(1);
        }
    }

    private interface Writer<T> {
        Callable<T> of(int number);
    }

    private static <T> List<T> inParallel(Writer<T> writer) throws Exception {
        var start = new CyclicBarrier(WRITERS);
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < WRITERS; i++) {
                Callable<T> work = writer.of(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
