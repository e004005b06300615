package io.greenloop.systemtests;

import java.nio.file.Path;

/** Makes a repository of a folder, as its owner would: everything committed on {@code main}. */
final class GitProject {

    private GitProject() {}

    /** @return the folder */
    static Path committed(Path folder) {
        var shell = Shell.in(folder);
        shell.run("git", "init", "-q", "-b", "main").succeeds();
        shell.run("git", "add", "-A").succeeds();
        shell.run("git", "-c", "user.name=me", "-c", "user.email=me@example.org", "commit", "-q", "-m", "broken")
                .succeeds();
        return folder;
    }
}
