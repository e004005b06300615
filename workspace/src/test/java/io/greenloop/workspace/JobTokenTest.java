package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JobTokenTest {

    private static final byte[] SECRET = "key-of-some-sixteen-bytes".getBytes(UTF_8);

    @Test
    void aTokenIsTheHmacThatAnybodyCanCheck() {
        // printf job-1 | openssl dgst -sha256 -hmac key-of-some-sixteen-bytes
        assertThat(JobToken.of(SECRET, "job-1"))
                .isEqualTo("e97adc6e1481d7d5d3b9ae182def0cfbeb1f05f01a7018b2b79e1dcb9997728a");
    }

    @Test
    void aTokenOpensItsOwnJobOnly() {
        String token = JobToken.of(SECRET, "job-1");

        assertThat(JobToken.authorises(SECRET, "job-1", "Bearer " + token)).isTrue();
        assertThat(JobToken.authorises(SECRET, "job-2", "Bearer " + token)).isFalse();
        assertThat(JobToken.authorises("another-secret-of-length".getBytes(UTF_8), "job-1", "Bearer " + token))
                .isFalse();
        assertThat(JobToken.authorises(SECRET, "job-1", token)).isFalse();
        assertThat(JobToken.authorises(SECRET, "job-1", "Bearer ")).isFalse();
        assertThat(JobToken.authorises(SECRET, "job-1", null)).isFalse();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JobToken.of(new byte[15], "job-1"));
    }
}
