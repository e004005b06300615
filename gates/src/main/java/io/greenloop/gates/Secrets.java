package io.greenloop.gates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises credentials in a line of text, and takes them out of texts that are shown. */
final class Secrets {

    /** Names of what is no secret by itself: places, kinds and words about secrets. */
    private static final Pattern ABOUT =
            Pattern.compile("(?is).*(?:name|url|uri|path|file|field|label|header|param\\w*|prefix|suffix|type|id"
                    + "|length|size|count|hint|policy|pattern|regex|encoder|provider|class|message|error|attribute|property|placeholder|column"
                    + "|location|store|alias|expir\\w*|ttl|timeout|algorithm|scope|kind|title|format|version|endpoint|separator|delimiter"
                    + "|limit|index|position|start|end|tokens|tokeni[sz]er|mode|role|key_?name|types|env|var)");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?is).*(?:change[_-]?(?:me|it)|example|sample|dummy|fake|mock|placeholder|redacted"
                    + "|your|my[_-]?(?:secret|password|token|key)|insert|todo|xxx|test|foo|bar|secret|passw(?:or)?d|token|credential|\\*{3}|\\.{3}"
                    + "|<|\\$\\{|\\{\\{|#\\{|%\\(|%s|@\\w+@|undefined|unknown|none|null|default|env\\.|vault|true|false|hidden|masked|encrypted).*");
    // Possessive: a text may be longer than a matcher that could go back has stack for.
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z]++(?:[._:/ -][A-Za-z]++)++|[A-Z][A-Z_]+|[a-z]++(?:[A-Z][a-z]++)++");
    private static final Pattern CODE = Pattern.compile("(?:[\\w$]++\\.)++\\w+|[\\w.]+\\(.*|/[\\w./-]*|[a-z]+://.*");
    private static final double RANDOM_BITS = 3.3;

    private Secrets() {}

    /**
     * What was found.
     *
     * @param certain whether it is a credential by its shape, and not merely by what it is called
     * @param ofProvider whether somebody gave it out
     */
    record Found(String meaning, boolean certain, boolean ofProvider) {}

    /** The first credential in a line, where texts that are put together count as one. */
    static Optional<Found> in(String line) {
        var joined = line.replaceAll("[\"']\\s*\\+\\s*[\"']", "");
        for (var shape : SecretShape.values()) {
            var match = shape.pattern().matcher(joined);
            while (match.find()) {
                var secret = shape.hasSecretPart() ? match.group("secret") : match.group();
                if (!isPlaceholder(shape, secret)) {
                    return Optional.of(new Found(shape.meaning(), true, shape.isOfProvider()));
                }
            }
        }
        return named(joined);
    }

    private static boolean isPlaceholder(SecretShape shape, String secret) {
        if (shape == SecretShape.PRIVATE_KEY) {
            return false;
        }
        return shape.hasSecretPart() ? PLACEHOLDER.matcher(secret).matches() || isOneLetter(secret) : isExample(secret);
    }

    /** Providers' own documentation writes such keys. */
    private static boolean isExample(String secret) {
        return secret.toUpperCase(Locale.ROOT).contains("EXAMPLE")
                || isOneLetter(secret.replaceFirst("^\\w{2,7}[_-]", ""))
                || secret.matches("(?i).*(?:x{8}|0{10}|1234567890|abcdefgh).*");
    }

    private static boolean isOneLetter(String text) {
        return text.chars().distinct().count() <= 2;
    }

    private static Optional<Found> named(String line) {
        for (var named : NamedText.in(line)) {
            var value = named.value();
            var isQuoted = named.isQuoted();
            if (ABOUT.matcher(named.ending()).matches()
                    || PLACEHOLDER.matcher(value).matches()
                    || !isQuoted && CODE.matcher(value).matches()) {
                continue;
            }
            var isRandom = value.length() >= 16 && entropy(value) >= RANDOM_BITS && value.matches("(?s).*\\d.*");
            if (isRandom || isPassword(named.name(), value)) {
                return Optional.of(new Found("a password or key in the code", isRandom || isQuoted, false));
            }
        }
        return Optional.empty();
    }

    /** What people choose for themselves is less random; names and words of a program are not chosen as passwords. */
    private static boolean isPassword(String name, String value) {
        var isToken = name.toLowerCase(Locale.ROOT).matches(".*(?:token|key|credentials?|\\bpass)");
        var isMixed = value.matches("(?s).*[A-Za-z].*") && value.matches("(?s).*[\\d!?#%&*+].*");
        return !WORDS.matcher(value).matches() && value.length() >= 8 && (isMixed || !isToken && value.matches("\\w+"));
    }

    /** Shannon's measure in bits for each character. */
    static double entropy(String text) {
        var counts = new HashMap<Integer, Integer>();
        text.chars().forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }

    /** A text without the credentials in it. */
    static String masked(String text) {
        var masked = text;
        for (var shape : SecretShape.values()) {
            masked = shape.pattern().matcher(masked).replaceAll("(not shown)");
        }
        return named(masked).isPresent() ? withoutNamed(masked) : masked;
    }

    private static String withoutNamed(String text) {
        var kept = new StringBuilder();
        int from = 0;
        for (var named : NamedText.in(text)) {
            kept.append(text, from, named.start()).append(named.name()).append(" (not shown)");
            from = named.end();
        }
        return kept.append(text, from, text.length()).toString();
    }
}
