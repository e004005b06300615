package io.greenloop.sonarqube;

/** Hands the files of a folder to the server. */
@FunctionalInterface
interface Scan {

    /**
     * Analyses and uploads.
     *
     * @return the id of the server's own task, which is not done yet
     * @throws SonarUnavailable when the server has no task to show for it
     */
    String run(ScanFolder folder, TemporaryProject project, String version, Deadline deadline) throws SonarUnavailable;
}
