/** The repositories of all jobs: kept on disk here, served to workers over git's smart HTTP protocol. */
package io.greenloop.orchestrator.git;
