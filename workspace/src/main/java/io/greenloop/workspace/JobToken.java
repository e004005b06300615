package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens one job's workspace and no other. Hosts that share a secret compute it for themselves, so that no token ever
 * travels in a message.
 */
public final class JobToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "Bearer ";
    private static final int FEWEST_SECRET_BYTES = 16;

    private JobToken() {}

    /**
     * HMAC-SHA256 of the job id under the secret, as 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the secret is shorter than 16 bytes
     */
    public static String of(byte[] secret, String jobId) {
        requireNonNull(jobId, "jobId");
        if (secret.length < FEWEST_SECRET_BYTES) {
            throw new IllegalArgumentException("a secret of %d bytes is too short, at least %d are needed"
                    .formatted(secret.length, FEWEST_SECRET_BYTES));
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(jobId.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Whether the token is this job's, in a time that does not depend on where it differs. */
    public static boolean matches(byte[] secret, String jobId, String token) {
        return MessageDigest.isEqual(of(secret, jobId).getBytes(UTF_8), token.getBytes(UTF_8));
    }

    /** Whether an HTTP {@code Authorization} header, null where there is none, carries this job's token. */
    public static boolean authorises(byte[] secret, String jobId, String authorizationHeader) {
        return authorizationHeader != null
                && authorizationHeader.startsWith(SCHEME)
                && matches(secret, jobId, authorizationHeader.substring(SCHEME.length()));
    }
}
