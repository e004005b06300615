package io.greenloop.testrunner.lane;

import java.time.Duration;
import java.util.Map;

/**
 * How far the forked lane shows the same as the project's own build where nothing has changed.
 *
 * @param agrees if not, its verdicts are worth nothing for this project
 * @param reason one sentence when it does not agree, or not of everything
 * @param took time that all tests of each module took
 * @param untold of what its verdicts are worth nothing
 */
record Calibration(boolean agrees, String reason, Map<String, Duration> took, Untold untold) {

    Calibration {
        took = Map.copyOf(took);
    }

    static Calibration disagrees(String reason) {
        return new Calibration(false, reason, Map.of(), Untold.NOTHING);
    }

    static Calibration agrees(Map<String, Duration> took, Untold untold) {
        return new Calibration(true, untold.reason(), took, untold);
    }
}
