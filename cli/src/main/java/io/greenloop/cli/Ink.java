package io.greenloop.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** The few ways in which text stands out on a terminal that has colours. */
enum Ink {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private static final String END = "0";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[" + END + "m";
    }

    /** Every code that this program writes, as alternatives of a regular expression. */
    static String codes() {
        return Arrays.stream(values()).map(ink -> ink.code).collect(joining("|", END + "|", ""));
    }
}
