package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no message of ours is refused with its reason, whatever it is. */
class EnvelopeTest {

    private static final String PREFIX =
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"time\":\"2026-11-21T10:15:30Z\",";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "{}",
                "{\"data\":{}}",
                "{\"specversion\":\"0.3\",\"data\":{}}",
                PREFIX + "\"type\":\"io.greenloop.nobody.knows.v1\",\"data\":{}}",
                PREFIX + "\"type\":\"io.greenloop.job.requested.v1\",\"data\":{}}",
                PREFIX + "\"type\":\"io.greenloop.job.requested.v1\",\"data\":{\"source\":{\"type\":\"ftp\"}}}",
                PREFIX
                        + "\"type\":\"io.greenloop.job.requested.v1\",\"data\":{\"source\":{\"type\":\"git\",\"url\":\"u\",\"ref\":\"r\"},\"policy\":{\"budget\":{\"iterations\":-3}}}}",
                PREFIX
                        + "\"type\":\"io.greenloop.job.requested.v1\",\"data\":{\"source\":{\"type\":\"git\",\"url\":\"u\",\"ref\":\"r\"},\"tests\":[\"a b\"]}}",
                PREFIX + "\"type\":\"io.greenloop.step.started.v1\",\"data\":{\"step\":\"nonsense\",\"worker\":\"w\"}}"
            })
    void isRefused(String json) {
        assertThatThrownBy(() -> Envelope.fromJson(json)).isInstanceOf(UnreadableMessage.class);
    }
}
