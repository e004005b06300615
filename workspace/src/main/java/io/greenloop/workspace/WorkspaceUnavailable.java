package io.greenloop.workspace;

/** Trouble outside: the disk, the network or another host. The same call may succeed later. */
public final class WorkspaceUnavailable extends RuntimeException {

    /** Whether there was no room left on the disk. */
    public boolean isDiskFull() {
        return FullDisk.isCauseOf(this);
    }

    WorkspaceUnavailable(String message) {
        super(message);
    }

    WorkspaceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
