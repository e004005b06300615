package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.Bounded;
import io.greenloop.orchestrator.deadletter.LettersUnavailable;
import io.greenloop.orchestrator.persistence.DatabaseAway;
import io.greenloop.workspace.FullDisk;
import io.greenloop.workspace.UnknownObject;
import io.greenloop.workspace.WorkspaceUnavailable;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that ends a request early into a {@link Problem}. */
final class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    Response onProblem(ProblemException thrown) {
        return thrown.problem().toResponse();
    }

    /** What the framework refuses: no such path, method or media type, a body that is too large. */
    @ServerExceptionMapper
    Response onRefusal(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        if (status >= 500) {
            LOG.errorf(thrown, "request failed status=%d", status);
        }
        if (status < 400) {
            return thrown.getResponse();
        }
        var type = ProblemType.ofStatus(status);
        var answer = Response.fromResponse(new Problem(type.uri(), type.title(), status, "", null).toResponse());
        // Such as the methods that are allowed, or that a repository is gone.
        thrown.getResponse().getStringHeaders().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    Response onOutage(WorkspaceUnavailable thrown) {
        LOG.warnf(thrown, "workspace not available");
        if (thrown.isDiskFull()) {
            return Problem.of(ProblemType.DISK_FULL, "nothing of the request was kept")
                    .toResponse();
        }
        return Problem.of(ProblemType.UNAVAILABLE, Bounded.text(thrown.getMessage(), 300))
                .toResponse();
    }

    @ServerExceptionMapper
    Response onSilentBroker(LettersUnavailable thrown) {
        LOG.warnf(thrown, "dead letters not available");
        return Problem.of(ProblemType.UNAVAILABLE, thrown.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response onUnknownObject(UnknownObject thrown) {
        return Problem.of(ProblemType.NOT_FOUND, Bounded.text(thrown.getMessage(), 300))
                .toResponse();
    }

    /** A bug of ours: its text is for the log, not for the client. */
    @ServerExceptionMapper
    Response onBug(RuntimeException thrown) {
        if (FullDisk.isCauseOf(thrown)) {
            LOG.warnf("request not taken: the disk is full");
            return Problem.of(ProblemType.DISK_FULL, "nothing of the request was kept")
                    .toResponse();
        }
        if (new DatabaseAway().test(thrown)) {
            LOG.warnf("request not answered: the database is away");
            return Problem.of(ProblemType.UNAVAILABLE, "the database is away").toResponse();
        }
        LOG.errorf(thrown, "request failed");
        return Problem.of(ProblemType.INTERNAL, "the log of the orchestrator has the details")
                .toResponse();
    }
}
