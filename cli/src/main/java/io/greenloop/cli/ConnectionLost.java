package io.greenloop.cli;

/** Greenloop did not answer; asking again may help. */
final class ConnectionLost extends Trouble {

    private static final long serialVersionUID = 1L;

    ConnectionLost(String reason, Throwable cause) {
        super(reason, cause);
    }
}
