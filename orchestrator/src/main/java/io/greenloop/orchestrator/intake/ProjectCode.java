package io.greenloop.orchestrator.intake;

import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;

/** The code of one source, on its way into an empty workspace. */
@FunctionalInterface
interface ProjectCode {

    /** @return the base commit; empty when the code has yet to be cloned */
    String into(JobWorkspace workspace) throws ImportRefused, SourceRefused;
}
