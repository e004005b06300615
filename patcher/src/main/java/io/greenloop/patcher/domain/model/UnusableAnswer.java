package io.greenloop.patcher.domain.model;

/** The answer became no candidate. The message says why and quotes nothing longer than a path. */
final class UnusableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableAnswer(String reason) {
        super(reason);
    }
}
