package io.greenloop.workspace;

/**
 * How much one import may bring in. All limits are inclusive.
 *
 * @param maxEntries files, links and folders named by the source
 * @param maxTotalBytes bytes of all files together, unpacked
 * @param maxFileBytes bytes of one file, unpacked
 * @param maxRatio unpacked bytes for each packed byte of an archive; small archives are not held to it
 */
public record ImportLimits(int maxEntries, long maxTotalBytes, long maxFileBytes, int maxRatio) {

    public static final ImportLimits DEFAULT = new ImportLimits(100_000, 1L << 30, 64L << 20, 200);

    public ImportLimits {
        if (maxEntries < 1 || maxTotalBytes < 1 || maxFileBytes < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("import limits must be positive: entries %d, total %d, file %d, ratio %d"
                    .formatted(maxEntries, maxTotalBytes, maxFileBytes, maxRatio));
        }
        if (maxFileBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a file is held in memory, so its limit cannot be " + maxFileBytes);
        }
    }
}
