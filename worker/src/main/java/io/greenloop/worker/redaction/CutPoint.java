package io.greenloop.worker.redaction;

import java.time.Clock;
import java.time.Duration;

/**
 * Where a text may be cut before its secrets are taken out: never inside one, since half a key is known as a key by nobody, nor
 * between a secret and what gives it away, nor inside a character, since half a character is no text.
 */
public final class CutPoint {

    /** Characters beyond a cut that must be shown along with it: no secret, with what gives it away, is longer. */
    public static final int REACH = 24_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String text;
    private final Clock clock;

    public CutPoint(String text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    /** As much of the beginning as may be kept, at most this many characters. */
    public static String beginning(String text, int most, Clock clock) {
        if (text.length() <= most) {
            return text;
        }
        var seen = text.substring(0, Math.min(text.length(), most + REACH));
        return seen.substring(0, new CutPoint(seen, clock).upTo(most));
    }

    /** The last place, {@code at} or earlier, up to which the text may be kept; 0 where it cannot be scanned. */
    public int upTo(int at) {
        return moved(at, true);
    }

    /** The first place, {@code at} or later, from which on the text may be kept; its end where it cannot be scanned. */
    public int from(int at) {
        return moved(at, false);
    }

    private int moved(int at, boolean earlier) {
        try {
            var found = at;
            int before;
            do {
                // A place outside one secret may lie inside another.
                before = found;
                for (var secret : Secret.values()) {
                    found = outside(secret, found, earlier);
                }
                found = outsideCharacter(found, earlier);
            } while (found != before);
            return found;
        } catch (TimedText.TooLong | StackOverflowError unscannable) {
            return earlier ? 0 : text.length();
        }
    }

    private int outside(Secret secret, int at, boolean earlier) {
        var timed = new TimedText(text, clock, clock.instant().plus(PATIENCE));
        return secret.pattern()
                .matcher(timed)
                .results()
                .filter(match -> match.start() < at && at < match.end())
                .mapToInt(match -> earlier ? match.start() : match.end())
                .findFirst()
                .orElse(at);
    }

    private int outsideCharacter(int at, boolean earlier) {
        boolean isInside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        if (!isInside) {
            return at;
        }
        return earlier ? at - 1 : at + 1;
    }
}
