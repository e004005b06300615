package io.greenloop.orchestrator.rest;

import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** A request with one field that is wrong. */
    static ProblemException invalid(String field, String message) {
        return new ProblemException(
                Problem.of(ProblemType.INVALID_REQUEST, List.of(new Problem.Fault(field, message))));
    }

    Problem problem() {
        return problem;
    }
}
