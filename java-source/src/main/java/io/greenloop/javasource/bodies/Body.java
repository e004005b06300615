package io.greenloop.javasource.bodies;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What stands between the braces of a method, and they.
 *
 * @param start offset of the opening brace
 * @param ownCall offset behind the call of another constructor, with which a constructor has to begin; behind the brace where there is none
 * @param end offset behind the closing brace
 * @param firstLine of the method, counted from 1
 * @param lastLine of the body
 * @param name of the method; of its class for a constructor
 * @param tells whether the method could give or hand on texts, so that what its callers say depends on it
 * @param mentioned every name in it
 * @param assigned names of fields to which it could give or append texts
 */
record Body(
        int start,
        int ownCall,
        int end,
        int firstLine,
        int lastLine,
        String name,
        boolean tells,
        Set<String> mentioned,
        Set<String> assigned) {

    Body {
        requireNonNull(name, "name");
        mentioned = Set.copyOf(mentioned);
        assigned = Set.copyOf(assigned);
        if (start >= ownCall || ownCall >= end) {
            throw new IllegalArgumentException("%s goes from %d over %d to %d".formatted(name, start, ownCall, end));
        }
    }

    /** No two of a file begin at one place, and to hash all of its names takes long. */
    @Override
    public int hashCode() {
        return start;
    }

    /** Whether an object's equality depends on it, of which the half says nothing. */
    boolean isOfEquality() {
        return name.equals("equals") || name.equals("hashCode");
    }

    boolean holdsLine(int line) {
        return line >= firstLine && line <= lastLine;
    }

    boolean sharesLineWith(Body other) {
        return firstLine <= other.lastLine && other.firstLine <= lastLine;
    }
}
