package io.greenloop.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the broker and the database keep their data, and how much that data matters.
 *
 * @param keptIn the folder whose data outlive a stop; empty for a folder that is deleted on close
 * @param durable whether every commit and every record reaches the disk before it is acknowledged (survives a power cut)
 * @param patience the longest that a start may take, above zero; a start that takes longer fails
 */
public record InfrastructureSettings(Optional<Path> keptIn, boolean durable, Duration patience) {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(90);

    public InfrastructureSettings {
        requireNonNull(keptIn, "keptIn");
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience must be above zero, but is " + patience);
        }
        keptIn = keptIn.map(folder -> folder.toAbsolutePath().normalize());
    }

    /** Data that matter: kept in the folder, written through to the disk. */
    public static InfrastructureSettings durable(Path folder) {
        return new InfrastructureSettings(Optional.of(folder), true, DEFAULT_PATIENCE);
    }

    /** Data that outlive a restart or a killed process, but not a power cut; several times faster on slow disks. */
    public static InfrastructureSettings kept(Path folder) {
        return new InfrastructureSettings(Optional.of(folder), false, DEFAULT_PATIENCE);
    }

    /** Data of one test run, gone on close. */
    public static InfrastructureSettings throwAway() {
        return new InfrastructureSettings(Optional.empty(), false, DEFAULT_PATIENCE);
    }
}
