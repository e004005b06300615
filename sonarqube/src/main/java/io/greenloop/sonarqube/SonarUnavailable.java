package io.greenloop.sonarqube;

/** The server gave no answer that could be used; one sentence says why, without the server's own words. */
sealed class SonarUnavailable extends Exception permits SonarRefused {

    private static final long serialVersionUID = 1L;

    SonarUnavailable(String sentence) {
        super(sentence);
    }

    SonarUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
