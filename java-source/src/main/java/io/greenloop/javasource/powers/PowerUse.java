package io.greenloop.javasource.powers;

import static java.util.Objects.requireNonNull;

/**
 * One place where code names what gives it a power.
 *
 * @param line counted from 1
 * @param member such as {@code java.lang.System#exit}
 */
public record PowerUse(String path, int line, Power power, String member) {

    public PowerUse {
        requireNonNull(path, "path");
        requireNonNull(power, "power");
        requireNonNull(member, "member");
    }
}
