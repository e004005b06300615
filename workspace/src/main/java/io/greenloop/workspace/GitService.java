package io.greenloop.workspace;

import java.util.Arrays;
import java.util.Optional;

/** The two services of git's smart HTTP protocol, with the words they have on the wire. */
public enum GitService {
    /** Gives objects out: fetch and clone. */
    UPLOAD_PACK("git-upload-pack"),
    /** Takes objects in: push. */
    RECEIVE_PACK("git-receive-pack");

    private final String command;

    GitService(String command) {
        this.command = command;
    }

    /** The service of this name, as it stands in the query and at the end of the path. */
    public static Optional<GitService> named(String command) {
        return Arrays.stream(values())
                .filter(service -> service.command.equals(command))
                .findFirst();
    }

    public String command() {
        return command;
    }

    /** The content type of what {@code info/refs} answers. */
    public String advertisementType() {
        return "application/x-%s-advertisement".formatted(command);
    }

    /** The content type of a request's body. */
    public String requestType() {
        return "application/x-%s-request".formatted(command);
    }

    /** The content type of what a request is answered with. */
    public String resultType() {
        return "application/x-%s-result".formatted(command);
    }
}
