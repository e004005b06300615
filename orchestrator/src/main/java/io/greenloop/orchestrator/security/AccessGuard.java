package io.greenloop.orchestrator.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.orchestrator.rest.Problem;
import io.greenloop.orchestrator.rest.ProblemType;
import io.greenloop.orchestrator.security.AccessRules.Call;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Set;
import org.jboss.logging.Logger;

/** Asks {@link AccessRules} about every request, before anything else sees it. */
@Singleton
final class AccessGuard {

    static final int BEFORE_EVERYTHING = 1_000_000;

    private static final Logger LOG = Logger.getLogger(AccessGuard.class);

    private final AccessRules rules;

    /** Fails the start when the token is not the owner's alone. */
    @Inject
    AccessGuard(AccessSettings settings) {
        var token = new SecretFile(settings.tokenFile(), new SecureRandom()).readOrCreate();
        rules = new AccessRules(
                new String(token, UTF_8).strip(), settings.allowedHosts().orElse(Set.of()), settings.openMetrics());
    }

    void install(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    private void guard(RoutingContext context) {
        var refusal = rules.refusal(call(context));
        if (refusal.isEmpty()) {
            context.next();
            return;
        }
        LOG.infof(
                "request refused reason=%s method=%s",
                refusal.get(), context.request().method());
        if (refusal.get() == ProblemType.UNAUTHENTICATED) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"greenloop\"");
        }
        Problem.of(refusal.get()).answerUnread(context);
    }

    private static Call call(RoutingContext context) {
        var request = context.request();
        return new Call(
                request.method().name(),
                host(request),
                context.normalizedPath(),
                request.getHeader("Origin"),
                request.getHeader("Authorization"));
    }

    private static String host(HttpServerRequest request) {
        var authority = request.authority();
        var hosts = request.headers().getAll("Host");
        return authority == null || hosts.size() > 1 ? "" : authority.toString();
    }
}
