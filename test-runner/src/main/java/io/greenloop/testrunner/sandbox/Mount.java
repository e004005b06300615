package io.greenloop.testrunner.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A folder or file of the host that a run sees.
 *
 * @param inside where it is seen; starts with {@value #ROOT} so that it cannot hide anything of the system
 */
public record Mount(Path host, String inside, boolean writable) {

    public static final String ROOT = "/greenloop/";

    public Mount {
        requireNonNull(host, "host");
        if (!inside.startsWith(ROOT) || inside.contains("..")) {
            throw new IllegalArgumentException("%s is not below %s".formatted(inside, ROOT));
        }
    }

    /** The run may read it. */
    public static Mount readOnly(Path host, String inside) {
        return new Mount(host, inside, false);
    }

    /** The run may change it; it is given to the user that the run has. */
    public static Mount writable(Path host, String inside) {
        return new Mount(host, inside, true);
    }
}
