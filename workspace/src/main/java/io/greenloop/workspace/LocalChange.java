package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One path of somebody's own repository before and after; a rename is one path that goes and one that comes.
 *
 * @param path relative to the project, separated by '/'
 * @param changedLines lines added and removed together, 0 where one side is no text
 */
public record LocalChange(String path, Content before, Content after, int changedLines) {

    public LocalChange {
        requireNonNull(path, "path");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** What stands at a path. */
    public enum Kind {
        MISSING,
        TEXT,
        /** A file that is not text. */
        BINARY,
        /** A file that was not read for its size. */
        TOO_LARGE,
        LINK,
        SUBMODULE
    }

    /** @param text of a text the text, of a link its target, else empty */
    public record Content(Kind kind, Optional<String> text) {

        static final Content MISSING = new Content(Kind.MISSING, Optional.empty());
        static final Content BINARY = new Content(Kind.BINARY, Optional.empty());
        static final Content TOO_LARGE = new Content(Kind.TOO_LARGE, Optional.empty());
        static final Content SUBMODULE = new Content(Kind.SUBMODULE, Optional.empty());

        public Content {
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
        }

        static Content of(byte[] bytes) {
            return TextFile.of(bytes)
                    .map(file -> new Content(Kind.TEXT, Optional.of(file.text())))
                    .orElse(BINARY);
        }

        static Content link(String target) {
            return new Content(Kind.LINK, Optional.of(target));
        }

        /** The text of a file that is text. */
        public Optional<String> asText() {
            return kind == Kind.TEXT ? text : Optional.empty();
        }

        /** Source text may hold secrets, so only its kind is shown. */
        @Override
        public String toString() {
            return "Content[" + kind + "]";
        }
    }

    /** Whether a symbolic link stands there now that leads out of the project. */
    public boolean leadsOutside() {
        return after.kind() == Kind.LINK
                && !TreePath.isSafeLink(path, after.text().orElseThrow());
    }

    @Override
    public String toString() {
        return "LocalChange[%s %s to %s]".formatted(path, before.kind(), after.kind());
    }
}
