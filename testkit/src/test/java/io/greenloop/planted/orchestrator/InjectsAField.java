package io.greenloop.planted.orchestrator;

import jakarta.inject.Inject;

/** Breaks: nothing is injected into fields. */
final class InjectsAField {

    @Inject
    String clock;
}
