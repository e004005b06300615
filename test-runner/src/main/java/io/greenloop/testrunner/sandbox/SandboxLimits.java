package io.greenloop.testrunner.sandbox;

/**
 * What one run may use.
 *
 * @param memoryMebibytes all processes together
 * @param processes processes and threads
 * @param processors fractions allowed
 * @param outputMebibytes each of the two outputs
 * @param diskMebibytes all writable folders together
 * @param files files and folders in the writable folders
 */
public record SandboxLimits(
        int memoryMebibytes, int processes, double processors, int outputMebibytes, int diskMebibytes, int files) {

    public SandboxLimits {
        if (memoryMebibytes < 1 || processes < 1 || processors <= 0) {
            throw new IllegalArgumentException("sandbox limits must be positive: %d MiB, %d processes, %s processors"
                    .formatted(memoryMebibytes, processes, processors));
        }
        if (outputMebibytes < 1 || diskMebibytes < 1 || files < 1) {
            throw new IllegalArgumentException("sandbox limits must be positive: output %d MiB, disk %d MiB, %d files"
                    .formatted(outputMebibytes, diskMebibytes, files));
        }
    }

    static SandboxLimits of(SandboxSettings settings) {
        return new SandboxLimits(
                settings.memoryMebibytes(),
                settings.processes(),
                settings.processors(),
                settings.outputMebibytes(),
                settings.diskMebibytes(),
                settings.files());
    }
}
