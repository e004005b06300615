package io.greenloop.orchestrator.rest;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers what no route takes, so that a wrong address is a problem like any other. */
@Singleton
final class UnmatchedRoutes {

    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE - 1;

    void install(@Observes Router router) {
        router.route()
                .order(AFTER_EVERYTHING)
                .handler(context -> Problem.of(ProblemType.NOT_FOUND).answer(context.response()));
    }
}
