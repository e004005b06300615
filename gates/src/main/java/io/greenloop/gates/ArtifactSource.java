package io.greenloop.gates;

import java.util.List;
import java.util.Map;

/** Asks repositories what they have. */
public interface ArtifactSource {

    /** Whether something is there. */
    enum State {
        FOUND,
        /** Every repository was reached and none has it. */
        MISSING,
        /** Some repository could not be asked, so nothing is known. */
        UNREACHABLE
    }

    /**
     * What the repositories say of one coordinate.
     *
     * @param versions all versions they know of it, in any order; empty when unknown
     */
    record Availability(State state, List<String> versions) {

        public Availability {
            versions = List.copyOf(versions);
        }
    }

    /** @param repositories URLs by id that the project names beyond the standard one */
    Availability find(Coordinate coordinate, Map<String, String> repositories);

    /**
     * What stands behind a coordinate that is there: {@code FOUND} when everything that it needs is there too, with the
     * names of what is not as its versions.
     *
     * @param repositories URLs by id that the project names beyond the standard one
     */
    default Availability behind(Coordinate coordinate, Map<String, String> repositories) {
        return new Availability(State.FOUND, List.of());
    }

    /** Names {@code group:artifact} of the same group that this host has seen before; for suggestions. */
    List<String> neighbours(String group);
}
