package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names one job: a UUID in its canonical lower-case text. */
public record JobId(@JsonValue String value) {

    /** @throws IllegalArgumentException when the text is no canonical UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JobId {
        Objects.requireNonNull(value, "job id");
        if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("job id '%s' is no canonical UUID".formatted(value));
        }
    }

    /** The id for a UUID that the caller drew. */
    public static JobId of(UUID uuid) {
        return new JobId(uuid.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
