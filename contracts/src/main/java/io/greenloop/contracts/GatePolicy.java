package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How strict the gates are for one job.
 *
 * @param cyclomatic highest cyclomatic complexity of a touched method, 1 to 1000
 * @param cognitive highest cognitive complexity of a touched method, 0 to 1000
 * @param changedFiles most files one candidate may touch, 1 to 100
 * @param changedLines most lines added and removed together, 1 to 10,000
 * @param mergeConfidence least confidence of what a machine may merge by itself, in percent, 50 to 100
 * @param allowedPaths globs of the files a candidate may touch; empty means main sources and {@code pom.xml}
 * @param allowedDependencies {@code group:artifact} names that may be new to the project
 * @param allowedMessages message templates that may change
 */
public record GatePolicy(
        int cyclomatic,
        int cognitive,
        int changedFiles,
        int changedLines,
        int mergeConfidence,
        List<String> allowedPaths,
        List<String> allowedDependencies,
        List<String> allowedMessages) {

    /** Complexity 10, five files, 200 lines, confidence 95, nothing allowed beyond that. */
    public static final GatePolicy STANDARD = new GatePolicy(10, 10, 5, 200, 95, List.of(), List.of(), List.of());

    public GatePolicy {
        new OutOfRange.Check("gates")
                .that(isWithin(cyclomatic, 1, 1000), "cyclomatic", cyclomatic, "1 to 1000")
                .that(isWithin(cognitive, 0, 1000), "cognitive", cognitive, "0 to 1000")
                .that(isWithin(changedFiles, 1, 100), "changedFiles", changedFiles, "1 to 100")
                .that(isWithin(changedLines, 1, 10_000), "changedLines", changedLines, "1 to 10000")
                .that(isWithin(mergeConfidence, 50, 100), "mergeConfidence", mergeConfidence, "50 to 100")
                .requireAll();
        allowedPaths = copy(allowedPaths);
        allowedDependencies = copy(allowedDependencies);
        allowedMessages = copy(allowedMessages);
    }

    private static List<String> copy(List<String> names) {
        return names == null ? List.of() : List.copyOf(names);
    }

    private static boolean isWithin(int value, int least, int most) {
        return value >= least && value <= most;
    }

    /** What a request may leave out takes the standard value. */
    @JsonCreator
    static GatePolicy of(
            @JsonProperty("cyclomatic") Integer cyclomatic,
            @JsonProperty("cognitive") Integer cognitive,
            @JsonProperty("changedFiles") Integer changedFiles,
            @JsonProperty("changedLines") Integer changedLines,
            @JsonProperty("mergeConfidence") Integer mergeConfidence,
            @JsonProperty("allowedPaths") List<String> allowedPaths,
            @JsonProperty("allowedDependencies") List<String> allowedDependencies,
            @JsonProperty("allowedMessages") List<String> allowedMessages) {
        return new GatePolicy(
                cyclomatic == null ? STANDARD.cyclomatic : cyclomatic,
                cognitive == null ? STANDARD.cognitive : cognitive,
                changedFiles == null ? STANDARD.changedFiles : changedFiles,
                changedLines == null ? STANDARD.changedLines : changedLines,
                mergeConfidence == null ? STANDARD.mergeConfidence : mergeConfidence,
                allowedPaths,
                allowedDependencies,
                allowedMessages);
    }
}
