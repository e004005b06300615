package io.greenloop.testrunner.lane;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The word that leads each line of a journal, so that what tests print is not taken for one. */
final class Secret {

    private static final int BYTES = 16;

    private Secret() {}

    static String random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
