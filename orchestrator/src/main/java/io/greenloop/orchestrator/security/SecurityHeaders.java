package io.greenloop.orchestrator.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Tells browsers how little the page may do: run and load what this host serves and nothing else, never in a frame. What
 * jobs bring in is text; should it ever become markup, it is still not run.
 */
@Singleton
final class SecurityHeaders {

    /** Before the access check, so that refusals carry them too. */
    private static final int BEFORE_ACCESS = AccessGuard.BEFORE_EVERYTHING + 1;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    void install(@Observes Filters filters) {
        filters.register(this::head, BEFORE_ACCESS);
    }

    private void head(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            var headers = context.response().headers();
            // Not setAll, which would take away every header that is there.
            ALWAYS.forEach(headers::set);
            // A page of an older version must not speak to a newer server, and answers are nobody else's.
            headers.set("Cache-Control", AccessRules.isPage(context.normalizedPath()) ? "no-cache" : "no-store");
        });
        context.next();
    }
}
