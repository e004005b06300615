package io.greenloop.contracts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics of Greenloop. */
public final class Topics {

    public static final String JOBS_REQUESTED = "greenloop.jobs.requested";
    public static final String JOBS_EVENTS = "greenloop.jobs.events";
    public static final String JOBS_CONTROL = "greenloop.jobs.control";
    public static final String TESTS_COMMANDS = "greenloop.tests.commands";
    public static final String TESTS_EVENTS = "greenloop.tests.events";
    public static final String PATCHES_COMMANDS = "greenloop.patches.commands";
    public static final String PATCHES_EVENTS = "greenloop.patches.events";
    public static final String ANALYSIS_COMMANDS = "greenloop.analysis.commands";
    public static final String ANALYSIS_EVENTS = "greenloop.analysis.events";

    private static final int PARTITIONS = 8;

    private Topics() {}

    /** Where messages that cannot be read go. */
    public static String deadLetter(String topic) {
        return topic + ".dead-letter";
    }

    /** The topics that a service of ours reads; each has a dead-letter topic. */
    public static List<String> consumed() {
        return List.of(
                JOBS_REQUESTED,
                JOBS_CONTROL,
                TESTS_COMMANDS,
                TESTS_EVENTS,
                PATCHES_COMMANDS,
                PATCHES_EVENTS,
                ANALYSIS_COMMANDS,
                ANALYSIS_EVENTS);
    }

    /** Every topic with its partitions, dead letters included, to be created explicitly. */
    public static Map<String, Integer> all() {
        var topics = new TreeMap<String, Integer>();
        for (var topic : consumed()) {
            topics.put(topic, PARTITIONS);
            topics.put(deadLetter(topic), 1);
        }
        topics.put(JOBS_EVENTS, PARTITIONS);
        topics.put(JOBS_CONTROL, 1);
        return topics;
    }
}
