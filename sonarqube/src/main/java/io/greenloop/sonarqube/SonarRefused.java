package io.greenloop.sonarqube;

/** The server said no, so that nothing was done. */
final class SonarRefused extends SonarUnavailable {

    private static final long serialVersionUID = 1L;

    SonarRefused(String sentence) {
        super(sentence);
    }
}
