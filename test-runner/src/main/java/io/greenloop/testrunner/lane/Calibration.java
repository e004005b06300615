package io.greenloop.testrunner.lane;

import java.time.Duration;
import java.util.Map;

/**
 * Whether the forked lane shows the same as the project's own build where nothing has changed.
 *
 * @param agrees if not, its verdicts are worth nothing for this project
 * @param reason one sentence when it does not agree
 * @param took time that all tests of each module took
 */
record Calibration(boolean agrees, String reason, Map<String, Duration> took) {

    Calibration {
        took = Map.copyOf(took);
    }

    static Calibration disagrees(String reason) {
        return new Calibration(false, reason, Map.of());
    }
}
