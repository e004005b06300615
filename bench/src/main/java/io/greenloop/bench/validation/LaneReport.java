package io.greenloop.bench.validation;

import java.util.List;

/**
 * What one process found out about one project in one lane.
 *
 * @param lane what the test-runner was told to take at the fastest
 * @param startSeconds CPU time from the start of the process until it could take a command
 * @param baselineSeconds CPU time to build the project and to find out what fails, which every lane needs alike
 * @param validationSeconds CPU time of all candidates: compiling, the runner, its children and their start
 * @param runnerSeconds the part of {@code validationSeconds} that the runner's own process used
 * @param lanes how candidates were run, in the test-runner's words
 */
record LaneReport(
        String lane,
        double startSeconds,
        double baselineSeconds,
        double validationSeconds,
        double runnerSeconds,
        List<Verdict> verdicts,
        List<String> lanes) {

    /**
     * One candidate.
     *
     * @param index in the list
     * @param survived whether the tests that failed before passed
     * @param millis wall time from when it was taken up until it was decided
     */
    record Verdict(int index, String verdict, boolean survived, long millis) {}

    /** Start-up counts, the baseline does not. */
    double perCpuSecond() {
        return verdicts.size() / (startSeconds + validationSeconds);
    }
}
