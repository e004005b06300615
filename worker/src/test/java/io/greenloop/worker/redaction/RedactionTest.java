package io.greenloop.worker.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final Redaction redaction = new Redaction(Clock.systemUTC());

    /** Texts with the part that must not leave. Put together from pieces, so that no scanner takes this file for a leak. */
    static Stream<String[]> secrets() {
        return Stream.of(
                secret(
                        "-----BEGIN RSA PRIVATE KEY-----\nMIIEow" + "IBAAKCAQEA\n-----END RSA PRIVATE KEY-----",
                        "IBAAKCAQEA"),
                secret("key = \"AKIA" + "IOSFODNN7EXAMPLE\"", "IOSFODNN7EXAMPLE"),
                secret("git clone with ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8", "a1B2c3D4e5F6"),
                secret("npm_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8", "a1B2c3D4e5F6"),
                secret("github_pat_" + "a1B2c3D4e5F6g7H8i9J0k1L2", "a1B2c3D4e5F6"),
                secret("pk_live_" + "abcdefghij0123456789ABCD", "abcdefghij0123456789"),
                secret("proxy-authorization: BASIC " + "YWxhZGRpbjpvcGVuc2VzYW1l", "YWxhZGRpbjpvcGVu"),
                secret("xoxb-" + "123456789012-abcdefABCDEF", "123456789012-abcdef"),
                secret("use glpat-" + "abcdefghij0123456789", "abcdefghij0123456789"),
                secret("sk-" + "proj-abcdefghij0123456789ABCD", "abcdefghij0123456789"),
                secret("AIza" + "SyA1234567890abcdefghijklmnopqrstuv", "1234567890abcdefghij"),
                secret(
                        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
                        "dozjgNryP4J3"),
                secret("Authorization: Bearer " + "abcdef0123456789abcdef", "abcdef0123456789"),
                secret("jdbc:postgresql://app:hun" + "ter2hunter2@db/shop", "hunter2"),
                secret("String password = \"correct " + "horse\";", "correct horse"),
                secret("{\"api_key\": \"q9w8" + "e7r6t5\"}", "q9w8e7r6t5"),
                secret("Map.of(\"client_secret\", \"zx" + "cvbn99\")", "zxcvbn99"),
                secret("DB_PASSWORD=s3cr" + "3tvalue", "s3cr3tvalue"),
                secret("a=1;my.token.of_it=t0k" + "envalue secretary", "t0kenvalue"),
                secret("{tokenSecret.very-much: \"zx" + "cvbn98\"}", "zxcvbn98"),
                secret("mail anna.smith@" + "example.org about it", "anna.smith"));
    }

    private static String[] secret(String text, String part) {
        return new String[] {text, part};
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aSecretIsTakenOutAndPutBack(String text, String part) throws UnscannableText {
        var redacted = redaction.redact(text);

        assertThat(redacted).doesNotContain(part).contains("GREENLOOP_REDACTED_");
        assertThat(redaction.restore(redacted)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (token == null) { throw new IllegalArgumentException(\"no such page\"); }",
                "int passwordLength = password.length();",
                "assertEquals(\"Invalid URL\", error.getMessage());",
                "var basket = new Basket(secretary, 12);",
                "password=${DB_PASSWORD}",
                "return balance - points;",
            })
    void ordinaryCodeStaysAsItIs(String text) throws UnscannableText {
        assertThat(redaction.redact(text)).isEqualTo(text);
    }

    @Test
    void theSameSecretHasTheSamePlaceholderInEveryText() throws UnscannableText {
        var one = redaction.redact("password = \"swordfish1\"");
        var other = redaction.redact("login(\"swordfish1\")");

        assertThat(other).isEqualTo("login(\"GREENLOOP_REDACTED_0001\")");
        assertThat(one).contains("GREENLOOP_REDACTED_0001");
        assertThat(redaction.found()).isEqualTo(1);
    }

    @Test
    void whatIsNoTextIsNotSent() {
        assertThatThrownBy(() -> redaction.redact("a\0b")).isInstanceOf(UnscannableText.class);
        assertThatThrownBy(() -> redaction.redact("\uD800 alone")).isInstanceOf(UnscannableText.class);
        assertThatThrownBy(() -> redaction.redact("x".repeat(2_000_001))).isInstanceOf(UnscannableText.class);
    }

    @Test
    void aScanThatTakesTooLongIsAnUnscannableText() {
        var hurried = new Redaction(new HurryingClock());

        assertThatThrownBy(() -> hurried.redact("password a ".repeat(50_000)))
                .isInstanceOf(UnscannableText.class)
                .hasMessage("the text took too long to scan");
    }

    /** Every look at this clock is an hour later. */
    private static final class HurryingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
