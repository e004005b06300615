package com.example.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void durationsAreRead() {
        assertEquals(Duration.ofMinutes(90), DurationText.parse("1h 30m"));
        assertEquals(Duration.ofSeconds(45), DurationText.parse("45s"));
        assertEquals(Duration.ofHours(49), DurationText.parse("2d1h"));
    }

    @Test
    void badDurationsAreTold() {
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("12"));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("h"));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(""));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("1h m"));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("3x"));
    }

    @Test
    void durationsAreShown() {
        assertEquals("1h 30m", DurationText.show(Duration.ofMinutes(90)));
        assertEquals("1d 1s", DurationText.show(Duration.ofSeconds(86401)));
        assertEquals("0s", DurationText.show(Duration.ZERO));
    }

    @Test
    void longDurationsFit() {
        assertEquals(Duration.ofDays(50_000), DurationText.parse("50000d"));
    }

    @Test
    void versionsCompareByNumber() {
        assertTrue(version("1.10").compareTo(version("1.9")) > 0);
        assertTrue(version("2").compareTo(version("10")) < 0);
        assertTrue(version("1.2.3").compareTo(version("1.2")) > 0);
    }

    @Test
    void missingNumbersAreZero() {
        assertEquals(version("1.0"), version("1"));
        assertEquals(version("1.0").hashCode(), version("1").hashCode());
        assertNotEquals(version("1.0.1"), version("1"));
    }

    @Test
    void aWordComesBeforeNone() {
        assertTrue(version("1.0-beta").compareTo(version("1.0")) < 0);
        assertTrue(version("1.0").compareTo(version("1.0-rc")) > 0);
        assertTrue(version("1.0-alpha").compareTo(version("1.0-beta")) < 0);
    }

    @Test
    void stableIsFromOneOn() {
        assertTrue(version("1.0").isStable());
        assertFalse(version("0.9").isStable());
        assertFalse(version("1.0-rc").isStable());
    }

    private static VersionNumber version(String text) {
        return new VersionNumber(text);
    }
}
