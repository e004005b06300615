package io.greenloop.service.deadletter;

import io.greenloop.contracts.Bounded;
import io.smallrye.reactive.messaging.providers.ProcessingException;
import java.util.regex.Pattern;

/**
 * Why a message was given up.
 *
 * @param text one sentence without credentials, 500 characters at most
 * @param exception name of the exception's class
 * @param cause name of the class of its cause, empty when it has none
 */
record Reason(String text, String exception, String cause) {

    private static final int LONGEST = 500;

    /** User and password of an address. */
    private static final Pattern USER_INFO = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://)[^\\s/@]*@");

    private static final Pattern NAMED_SECRET = Pattern.compile(
            "(?i)((?:token|password|passwd|secret|api[-_]?key|access[-_]?key|authorization)[\"']?\\s*[=:]\\s*[\"']?)"
                    + "(?:(?:bearer|basic)\\s+)?[^\\s\"',&]+");

    /** Of what a consumer threw. */
    static Reason of(Throwable thrown) {
        var told = thrown instanceof ProcessingException && thrown.getCause() != null ? thrown.getCause() : thrown;
        var text = told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
        return new Reason(
                Bounded.text(withoutCredentials(text), LONGEST),
                told.getClass().getName(),
                told.getCause() == null ? "" : told.getCause().getClass().getName());
    }

    private static String withoutCredentials(String text) {
        var addresses = USER_INFO.matcher(text).replaceAll("$1");
        return NAMED_SECRET.matcher(addresses).replaceAll("$1***");
    }
}
