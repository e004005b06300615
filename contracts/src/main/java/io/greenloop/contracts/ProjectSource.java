package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where the code of a job comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProjectSource.Git.class, name = "git"),
    @JsonSubTypes.Type(value = ProjectSource.Archive.class, name = "archive"),
    @JsonSubTypes.Type(value = ProjectSource.Folder.class, name = "path")
})
public sealed interface ProjectSource {

    /**
     * A repository to clone.
     *
     * @param ref branch, tag or full commit id; empty means the repository's default branch
     */
    record Git(String url, String ref) implements ProjectSource {
        public Git {
            requireText("source.url", url);
            ref = ref == null ? "" : ref;
        }

        /** Addresses may carry credentials, so only the ref is ever logged. */
        @Override
        public String toString() {
            return "Git[ref=%s]".formatted(ref);
        }
    }

    /** An uploaded archive, imported when the job was accepted. */
    record Archive(String name) implements ProjectSource {
        public Archive {
            requireText("source.name", name);
        }
    }

    /** A folder on the orchestrator's host, where its configuration allows that; imported when the job was accepted. */
    record Folder(String path) implements ProjectSource {
        public Folder {
            requireText("source.path", path);
        }
    }

    private static void requireText(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s is missing".formatted(name));
        }
    }
}
