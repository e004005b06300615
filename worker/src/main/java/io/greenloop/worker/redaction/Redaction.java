package io.greenloop.worker.redaction;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Replaces secrets and personal data by placeholders, and puts them back. One redaction serves one exchange with a model: the
 * same secret has the same placeholder in all of its texts.
 */
public final class Redaction {

    private static final int LONGEST = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Shorter ones are words of the code as well. */
    private static final int SHORTEST_KNOWN_EVERYWHERE = 6;

    private static final String PREFIX = "GREENLOOP_REDACTED_";

    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Clock clock;

    public Redaction(Clock clock) {
        this.clock = clock;
    }

    /**
     * The text without what must not leave.
     *
     * @throws UnscannableText when the text is too long, is no text, takes too long, or still shows a secret afterwards
     */
    public String redact(String text) throws UnscannableText {
        requireText(text);
        var redacted = replacedAll(text);
        if (redacted.equals(text) && placeholders.isEmpty()) {
            // Nothing was found, so that another look would find nothing either.
            return text;
        }
        // What was found once is a secret wherever else it stands, also where nothing around it gives it away.
        for (var known : placeholders.entrySet()) {
            if (known.getKey().length() >= SHORTEST_KNOWN_EVERYWHERE) {
                redacted = redacted.replace(known.getKey(), known.getValue());
            }
        }
        for (var secret : possible(redacted)) {
            if (!replaced(secret, redacted).equals(redacted)) {
                throw new UnscannableText("a %s could not be taken out".formatted(secret));
            }
        }
        return redacted;
    }

    /** The text with every placeholder replaced by what it stands for. */
    public String restore(String text) {
        var restored = text;
        for (var known : placeholders.entrySet()) {
            restored = restored.replace(known.getValue(), known.getKey());
        }
        return restored;
    }

    /** How many different secrets were found so far. */
    public int found() {
        return placeholders.size();
    }

    private static void requireText(String text) throws UnscannableText {
        if (text.length() > LONGEST) {
            throw new UnscannableText(
                    "the text has %d characters, at most %d can be scanned".formatted(text.length(), LONGEST));
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isLoneHalf = Character.isHighSurrogate(character)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (character == 0 || isLoneHalf) {
                throw new UnscannableText("the text holds characters that are no text");
            }
        }
    }

    private String replacedAll(String text) throws UnscannableText {
        var redacted = text;
        for (var secret : possible(text)) {
            redacted = replaced(secret, redacted);
        }
        return redacted;
    }

    /** Taking one kind out brings none of the others in. */
    private static List<Secret> possible(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(Secret.values())
                .filter(secret -> secret.mayBeIn(lower))
                .toList();
    }

    private String replaced(Secret kind, String text) throws UnscannableText {
        try {
            var match = kind.pattern()
                    .matcher(new TimedText(text, clock, clock.instant().plus(PATIENCE)));
            var result = new StringBuilder();
            int copied = 0;
            while (match.find()) {
                var secret = text.substring(match.start("secret"), match.end("secret"));
                if (isHarmless(secret)) {
                    continue;
                }
                result.append(text, copied, match.start("secret")).append(placeholder(secret));
                copied = match.end("secret");
            }
            return result.append(text, copied, text.length()).toString();
        } catch (TimedText.TooLong e) {
            throw new UnscannableText("the text took too long to scan");
        } catch (StackOverflowError e) {
            throw new UnscannableText("the text nests too deeply to scan");
        }
    }

    /** What a placeholder or a variable stands in for already is no secret. */
    private static boolean isHarmless(String secret) {
        return secret.startsWith(PREFIX)
                || secret.startsWith("${")
                || secret.startsWith("{{")
                || secret.startsWith("%s");
    }

    /** Numbered with a fixed width, so that none is the beginning of another. */
    private String placeholder(String secret) {
        return placeholders.computeIfAbsent(secret, key -> PREFIX + "%04d".formatted(placeholders.size() + 1));
    }
}
