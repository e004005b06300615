package io.greenloop.testrunner.behaviour;

import static java.util.Objects.requireNonNull;

/**
 * Names one compiled method.
 *
 * @param owner internal name of its class
 */
public record MethodKey(String owner, String name, String descriptor) implements Comparable<MethodKey> {

    public MethodKey {
        requireNonNull(owner, "owner");
        requireNonNull(name, "name");
        requireNonNull(descriptor, "descriptor");
    }

    /** Whether it makes objects, or the class itself. */
    boolean isInitialiser() {
        return name.startsWith("<");
    }

    @Override
    public int compareTo(MethodKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return owner.replace('/', '.') + "." + name + descriptor;
    }
}
