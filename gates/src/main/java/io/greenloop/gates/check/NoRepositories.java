package io.greenloop.gates.check;

import io.greenloop.gates.ArtifactSource;
import io.greenloop.gates.Coordinate;
import java.util.List;
import java.util.Map;

/** Knows nothing of any artifact, and says so. */
final class NoRepositories implements ArtifactSource {

    @Override
    public Availability find(Coordinate coordinate, Map<String, String> repositories) {
        return new Availability(State.UNREACHABLE, List.of());
    }

    @Override
    public List<String> neighbours(String group) {
        return List.of();
    }
}
