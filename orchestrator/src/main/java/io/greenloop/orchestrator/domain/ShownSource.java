package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.ProjectSource;
import java.net.URI;
import java.net.URISyntaxException;

/** A source as anybody may see it: addresses may carry a password or a token. */
public final class ShownSource {

    private ShownSource() {}

    /** The same without credentials. */
    public static ProjectSource of(ProjectSource source) {
        if (!(source instanceof ProjectSource.Git git)) {
            return source;
        }
        try {
            var url = new URI(git.url());
            return new ProjectSource.Git(
                    new URI(url.getScheme(), null, url.getHost(), url.getPort(), url.getPath(), null, null).toString(),
                    git.ref());
        } catch (URISyntaxException unreadable) {
            return new ProjectSource.Git("(not shown)", git.ref());
        }
    }

    /** What names it: address, path or name of the archive. */
    public static String text(ProjectSource source) {
        var shown = of(source);
        if (shown instanceof ProjectSource.Git git) {
            return git.url();
        }
        if (shown instanceof ProjectSource.Folder folder) {
            return folder.path();
        }
        if (shown instanceof ProjectSource.Archive archive) {
            return archive.name();
        }
        throw new IllegalStateException("source %s has no name".formatted(source));
    }
}
