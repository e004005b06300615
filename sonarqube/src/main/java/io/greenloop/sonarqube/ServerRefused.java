package io.greenloop.sonarqube;

/** A server that is not named as it has to be; one line says what is missing or wrong. */
public final class ServerRefused extends Exception {

    private static final long serialVersionUID = 1L;

    ServerRefused(String reason) {
        super(reason);
    }
}
