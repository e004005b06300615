package io.greenloop.orchestrator.intake;

import io.greenloop.workspace.ImportRefused;

/** Checks a source, once it is known that its code is needed. */
@FunctionalInterface
interface WantedCode {

    ProjectCode checked() throws ImportRefused, SourceRefused;
}
