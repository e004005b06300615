package io.greenloop.planted.orchestrator;

import java.util.logging.Logger;

/** Breaks: services log through one API. */
final class LogsItsOwnWay {

    private static final Logger LOG = Logger.getLogger("own");

    void say() {
        LOG.info("own way");
    }
}
