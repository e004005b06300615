package io.greenloop.testkit.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** What the server does about one request. */
public sealed interface ModelAnswer {

    /** A completion whose message has this content. */
    record Content(String text) implements ModelAnswer {

        public Content {
            requireNonNull(text, "text");
        }
    }

    /**
     * No completion but an error.
     *
     * @param status HTTP status, 400 to 599
     */
    record Refusal(int status, String code, Map<String, String> headers) implements ModelAnswer {

        public Refusal {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("status %d is no error".formatted(status));
            }
            headers = Map.copyOf(headers);
        }
    }

    /** The request is taken and never answered. */
    record Silence() implements ModelAnswer {}

    /** The connection breaks in the middle of the content. */
    record Rupture(String text) implements ModelAnswer {

        public Rupture {
            requireNonNull(text, "text");
        }
    }
}
