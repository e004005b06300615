package io.greenloop.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One proposed change.
 *
 * @param id {@link #idOf(String)} of the diff
 * @param diff unified diff with {@code a/} and {@code b/} names against the commit of the step, at most
 *     {@value #LONGEST_DIFF} characters
 * @param template name of the template, or of the model
 * @param explanation one sentence: what was wrong and what changed
 * @param path the file the change is about
 * @param line line of the change before it, counted from 1, 0 when unknown
 * @param rank place in the engine's order, counted from 1 over the whole job and tier
 */
public record Candidate(
        String id, String diff, Tier tier, String template, String explanation, String path, int line, int rank) {

    public static final int MOST_IN_A_BATCH = 200;
    public static final int LONGEST_DIFF = 60_000;
    /** Keeps a message with a whole batch under 256 KB. */
    public static final int LONGEST_BATCH = 120_000;

    private static final int LONGEST_EXPLANATION = 300;

    public Candidate {
        Objects.requireNonNull(diff, "diff");
        Objects.requireNonNull(tier, "tier");
        if (diff.length() > LONGEST_DIFF) {
            throw new IllegalArgumentException(
                    "candidate diff has %d characters, at most %d are allowed".formatted(diff.length(), LONGEST_DIFF));
        }
        if (!idOf(diff).equals(id)) {
            throw new IllegalArgumentException("candidate id %s is not the hash of its diff".formatted(id));
        }
        template = Bounded.text(template, 60);
        explanation = Bounded.text(explanation, LONGEST_EXPLANATION);
        path = path == null ? "" : path;
    }

    /** A candidate named by its own diff. */
    public static Candidate of(
            String diff, Tier tier, String template, String explanation, String path, int line, int rank) {
        return new Candidate(idOf(diff), diff, tier, template, explanation, path, line, rank);
    }

    /** SHA-256 in hex of the diff without line ending differences, index lines and function names of hunks. */
    public static String idOf(String diff) {
        var normal = diff.replace("\r\n", "\n")
                .lines()
                .filter(line -> !line.startsWith("index "))
                .map(Candidate::withoutFunctionName)
                .collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String withoutFunctionName(String line) {
        var end = line.startsWith("@@ ") ? line.indexOf("@@", 3) : -1;
        return end < 0 ? line : line.substring(0, end + 2);
    }

    /** Stops a batch that no message could carry. */
    static List<Candidate> batch(String owner, List<Candidate> candidates) {
        var copy = Bounded.list(owner + ".candidates", candidates, MOST_IN_A_BATCH);
        var size =
                copy.stream().mapToInt(candidate -> candidate.diff().length()).sum();
        if (size > LONGEST_BATCH) {
            throw new IllegalArgumentException(
                    "%s carries %d characters of diffs, at most %d are allowed".formatted(owner, size, LONGEST_BATCH));
        }
        return copy;
    }

    /** Whether templates put it together of several changes, each of which was a candidate of its own. */
    public boolean joinsChanges() {
        return tier == Tier.TEMPLATE && template.contains("+");
    }

    /** Eight characters of the id: enough for a person. */
    public String shortId() {
        return id.substring(0, 8);
    }

    /** Diffs are long and may hold secrets, so they are never logged. */
    @Override
    public String toString() {
        return "Candidate[id=%s, tier=%s, template=%s, rank=%d]".formatted(shortId(), tier, template, rank);
    }
}
