package io.greenloop.orchestrator.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Topics;
import io.greenloop.service.deadletter.DeadLetterHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What may be shown of a message that nobody could take. Its text stays where it is: it may hold credentials.
 *
 * @param at when it was given up
 * @param reason one sentence without credentials
 * @param exception class of what was thrown
 * @param channel that could not take it
 * @param origin where it was read
 * @param key as text, 200 characters at most; null when it has none
 * @param size of the message in bytes
 * @param sha256 of the message, in hex; null when there is no value
 * @param cut whether the letter has no text, because the broker takes no letter as long as the message
 */
public record DeadLetter(
        LetterId id,
        Instant at,
        String reason,
        String exception,
        String channel,
        Origin origin,
        String key,
        int size,
        String sha256,
        boolean cut) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 500;

    /**
     * Where a message was read.
     *
     * @param partition -1 when the letter does not say
     * @param offset -1 when the letter does not say
     */
    public record Origin(int partition, long offset) {}

    /** A letter as it lies on its topic; whatever a header of it holds, it can be shown. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> letter) {
        var topic = letter.topic()
                .substring(0, letter.topic().length() - Topics.deadLetter("").length());
        var cut = number(letter, DeadLetterHeaders.CUT);
        var value = letter.value();
        return new DeadLetter(
                new LetterId(topic, letter.partition(), letter.offset()),
                Instant.ofEpochMilli(letter.timestamp()),
                header(letter, DeadLetterHeaders.REASON).orElse("no reason is known"),
                header(letter, DeadLetterHeaders.EXCEPTION).orElse(""),
                header(letter, DeadLetterHeaders.CHANNEL).orElse(""),
                new Origin(
                        number(letter, DeadLetterHeaders.PARTITION).orElse(-1L).intValue(),
                        number(letter, DeadLetterHeaders.OFFSET).orElse(-1L)),
                letter.key() == null ? null : Bounded.text(new String(letter.key(), UTF_8), LONGEST_KEY),
                cut.map(Long::intValue).orElse(value == null ? 0 : value.length),
                value == null ? null : sha256(value),
                cut.isPresent());
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(header -> header.value())
                .map(value -> Bounded.text(new String(value, UTF_8), LONGEST_REASON));
    }

    private static Optional<Long> number(ConsumerRecord<byte[], byte[]> letter, String name) {
        return header(letter, name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
