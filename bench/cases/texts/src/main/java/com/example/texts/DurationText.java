package com.example.texts;

import java.time.Duration;

/** Durations as people write them, such as {@code 1h 30m}. */
public final class DurationText {

    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final int SECONDS_IN_AN_HOUR = 3600;
    private static final int SECONDS_IN_A_DAY = 86400;

    private DurationText() {}

    /** @throws IllegalArgumentException when a number has no unit, or there is none */
    public static Duration parse(String text) {
        long seconds = 0;
        long number = 0;
        boolean digits = false;
        boolean any = false;
        for (char next : text.toCharArray()) {
            if (Character.isWhitespace(next)) {
                continue;
            }
            if (Character.isDigit(next)) {
                number = number * 10 + (next - '0');
                digits = true;
                continue;
            }
            if (!digits) {
                throw new IllegalArgumentException("no number before " + next);
            }
            seconds += number * secondsIn(next);
            number = 0;
            digits = false;
            any = true;
        }
        if (digits || !any) {
            throw new IllegalArgumentException("no unit at the end of '%s'".formatted(text));
        }
        return Duration.ofSeconds(seconds);
    }

    private static int secondsIn(char unit) {
        switch (unit) {
            case 's':
                return 1;
            case 'm':
                return SECONDS_IN_A_MINUTE;
            case 'h':
                return SECONDS_IN_AN_HOUR;
            case 'd':
                return SECONDS_IN_A_DAY;
            default:
                throw new IllegalArgumentException("no unit: " + unit);
        }
    }

    public static String show(Duration duration) {
        long seconds = duration.toSeconds();
        StringBuilder text = new StringBuilder();
        append(text, seconds / SECONDS_IN_A_DAY, "d");
        append(text, seconds % SECONDS_IN_A_DAY / SECONDS_IN_AN_HOUR, "h");
        append(text, seconds % SECONDS_IN_AN_HOUR / SECONDS_IN_A_MINUTE, "m");
        append(text, seconds % SECONDS_IN_A_MINUTE, "s");
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number == 0) {
            return;
        }
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(number).append(unit);
    }
}
