package io.greenloop.testrunner.schema;

import static java.util.Objects.requireNonNull;

/** One candidate's text of a file. */
public record Variant(String candidateId, String after) {

    public Variant {
        requireNonNull(candidateId, "candidateId");
        requireNonNull(after, "after");
    }

    /** A whole file is none of a log's business. */
    @Override
    public String toString() {
        return "Variant[candidateId=%s]".formatted(candidateId);
    }
}
