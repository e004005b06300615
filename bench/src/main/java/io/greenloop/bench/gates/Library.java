package io.greenloop.bench.gates;

import java.util.List;
import java.util.Locale;

/** A library that others wrote, under a licence that allows it, taken as source artifacts when the bench runs. */
enum Library {
    LANG("org.apache.commons", "commons-lang3", "3.12.0", "3.13.0", true, 8),
    TEXT("org.apache.commons", "commons-text", "1.10.0", "1.11.0", true, 8),
    IO("commons-io", "commons-io", "2.11.0", "2.12.0", true, 8),
    CODEC("commons-codec", "commons-codec", "1.15", "1.16.0", true, 8),
    COLLECTIONS("org.apache.commons", "commons-collections4", "4.3", "4.4", true, 8),
    CSV("org.apache.commons", "commons-csv", "1.9.0", "1.10.0", true, 8),
    POOL("org.apache.commons", "commons-pool2", "2.11.1", "2.12.0", true, 8),
    GSON("com.google.code.gson", "gson", "2.10.1", "2.11.0", false, 8),
    JSOUP("org.jsoup", "jsoup", "1.16.1", "1.17.2", false, 8),
    HIKARI("com.zaxxer", "HikariCP", "5.0.1", "5.1.0", false, 11),
    HTTPCLIENT("org.apache.httpcomponents", "httpclient", "4.5.12", "4.5.13", false, 8),
    COMPRESS("org.apache.commons", "commons-compress", "1.25.0", "1.26.0", false, 8),
    TOMCAT("org.apache.tomcat.embed", "tomcat-embed-core", "10.1.18", "10.1.19", false, 11),
    CLI("commons-cli", "commons-cli", "1.5.0", "1.6.0", true, 8),
    NET("commons-net", "commons-net", "3.8.0", "3.9.0", true, 8),
    DBCP("org.apache.commons", "commons-dbcp2", "2.9.0", "2.10.0", true, 8),
    CONFIGURATION("org.apache.commons", "commons-configuration2", "2.8.0", "2.9.0", true, 8),
    JODA("joda-time", "joda-time", "2.12.7", "2.13.0", false, 8),
    SNAKEYAML("org.yaml", "snakeyaml", "1.33", "2.0", false, 8),
    JACKSON("com.fasterxml.jackson.core", "jackson-core", "2.14.2", "2.15.0", false, 8),
    MATH("org.apache.commons", "commons-math3", "3.5", "3.6", true, 8),
    VALIDATOR("commons-validator", "commons-validator", "1.7", "1.8.0", true, 8),
    LOGBACK("ch.qos.logback", "logback-core", "1.4.11", "1.4.12", true, 11),
    GUAVA("com.google.guava", "guava", "31.1-jre", "32.0.0-jre", false, 8);

    /** The last of those that bad patches are made of; a library more would draw others, and open what is set aside. */
    private static final Library LAST_OF_BAD = TOMCAT;

    private final String group;
    private final String artifact;
    private final String release;
    private final String next;
    private final boolean tests;
    private final int java;

    Library(String group, String artifact, String release, String next, boolean tests, int java) {
        this.group = group;
        this.artifact = artifact;
        this.release = release;
        this.next = next;
        this.tests = tests;
        this.java = java;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether bad patches are made of it; else it gives good changes alone. */
    boolean givesBad() {
        return compareTo(LAST_OF_BAD) <= 0;
    }

    String group() {
        return group;
    }

    String artifact() {
        return artifact;
    }

    /** The release that bad patches change. */
    String release() {
        return release;
    }

    /** The release after it, so that what lies between the two is good changes. */
    String next() {
        return next;
    }

    List<String> releases() {
        return List.of(release, next);
    }

    /** Whether its tests are an artifact as well. */
    boolean hasTests() {
        return tests;
    }

    /** The level its sources are read at. */
    int java() {
        return java;
    }

    /** @param classifier with a colon behind it, or empty for the classes */
    String coordinate(String classifier, String version) {
        return "%s:%s:jar:%s%s".formatted(group, artifact, classifier, version);
    }
}
