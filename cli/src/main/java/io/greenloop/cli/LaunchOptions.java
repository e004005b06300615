package io.greenloop.cli;

/**
 * How a standalone system is to be started.
 *
 * @param port 0 lets the system choose
 * @param allowProcessSandbox whether a clean limited process will do where bubblewrap is missing
 * @param endsWithUs whether the system is to end when this process ends, however it ends
 */
record LaunchOptions(int port, boolean allowProcessSandbox, boolean endsWithUs) {

    LaunchOptions {
        if (port < 0 || port > 65_535) {
            throw new BadInput("port %d does not exist, 0 to 65535 is allowed".formatted(port));
        }
    }
}
