package io.greenloop.orchestrator.rest;

/** The key of a request, which may stand in its header or in its body. */
final class RequestKey {

    private static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 200;

    private RequestKey() {}

    /**
     * @param header null when absent
     * @param body empty when absent
     */
    static String of(String header, String body) {
        Query.text("key", body, LONGEST);
        if (header == null || header.equals(body)) {
            return body;
        }
        if (header.isBlank()) {
            throw ProblemException.invalid(HEADER, "it is empty");
        }
        if (!body.isEmpty()) {
            throw ProblemException.invalid("key", "it differs from the %s header".formatted(HEADER));
        }
        Query.text(HEADER, header, LONGEST);
        return header;
    }
}
