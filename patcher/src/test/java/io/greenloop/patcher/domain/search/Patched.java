package io.greenloop.patcher.domain.search;

import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Applies diffs as the workspace does. */
final class Patched {

    private Patched() {}

    static String text(MemoryFiles files, String diff, String path) throws Exception {
        var scratch = Files.createTempDirectory("patched");
        try {
            var folder = scratch.resolve("project");
            for (var file : files.texts().entrySet()) {
                Files.createDirectories(folder.resolve(file.getKey()).getParent());
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            var jobs = new Workspaces(new WorkspaceLocation.OnDisk(scratch.resolve("jobs")));
            try (var workspace = jobs.create(UUID.randomUUID().toString())) {
                var base = workspace.importDirectory(folder);
                var commit = workspace.commitPatch(base, diff, "candidate", "refs/greenloop/candidate");
                return workspace.text(commit, path).orElseThrow();
            }
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
