package io.greenloop.bench.healing;

import io.greenloop.bench.BenchFailure;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Makes the commits of a case that has a history. */
final class History {

    private static final String NAME = "bench";
    private static final String MAIL = "bench@example.org";

    private History() {}

    /** Everything the folder holds becomes the next commit of its own repository. */
    static void commit(Path project, String message) {
        try (var git = Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setAuthor(NAME, MAIL)
                    .setCommitter(NAME, MAIL)
                    .setMessage(message)
                    .setSign(false)
                    .call();
        } catch (GitAPIException e) {
            throw new BenchFailure("the history of %s cannot be made".formatted(project), e);
        }
    }
}
