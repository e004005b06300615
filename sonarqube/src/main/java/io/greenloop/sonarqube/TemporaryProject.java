package io.greenloop.sonarqube;

import java.util.Map;

/** A project of its own on the server, there for one comparison only; it goes when this is closed, or the process ends. */
final class TemporaryProject {

    private final WebApi api;
    private final String key;
    private final Thread hook = new Thread(this::remove, "sonarqube-project");
    private State state = State.NONE;

    private enum State {
        NONE,
        THERE,
        REMOVED
    }

    /** @param key unused on the server so far */
    TemporaryProject(WebApi api, String key) {
        this.api = api;
        this.key = key;
    }

    String key() {
        return key;
    }

    /**
     * Makes it, private. To set what is new code takes the same permission as to delete the project, so that a token
     * which may not is found out before any source is sent.
     */
    void create() throws SonarUnavailable {
        Runtime.getRuntime().addShutdownHook(hook);
        begin();
        api.post("api/new_code_periods/set", Map.of("project", key, "type", "PREVIOUS_VERSION"));
    }

    private synchronized void begin() throws SonarUnavailable {
        if (state == State.REMOVED) {
            throw new SonarUnavailable("the check was interrupted");
        }
        // Even an answer that is lost may have made it.
        state = State.THERE;
        try {
            api.post("api/projects/create", Map.of("project", key, "name", key, "visibility", "private"));
        } catch (SonarRefused refused) {
            state = State.NONE;
            throw refused;
        }
    }

    /** @return whether nothing of it is left on the server */
    boolean delete() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAnyway) {
            return isGone();
        }
        return isGone();
    }

    private synchronized boolean isGone() {
        return state != State.THERE;
    }

    private synchronized void remove() {
        if (state == State.THERE) {
            try {
                api.post("api/projects/delete", Map.of("project", key));
            } catch (SonarUnavailable stillThere) {
                return;
            }
        }
        state = State.REMOVED;
    }
}
