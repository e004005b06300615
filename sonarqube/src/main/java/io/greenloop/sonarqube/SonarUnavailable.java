package io.greenloop.sonarqube;

/** The server gave no answer that could be used; one sentence says why, without the server's own words. */
final class SonarUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    SonarUnavailable(String sentence) {
        super(sentence);
    }

    SonarUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
