package io.greenloop.contracts;

/** The gates, in the order in which they are shown. */
public enum GateName {
    APPLIES_AND_COMPILES,
    SCOPE,
    TEST_INTEGRITY,
    DEPENDENCIES,
    ERROR_STRINGS,
    COMPLEXITY,
    RISK,
    SECRETS,
    /** Asked by {@code greenloop check} only, where the user names a server. */
    SONARQUBE
}
