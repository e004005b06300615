package io.greenloop.gates;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Repositories that hold what a test puts into them. */
final class FakeArtifacts implements ArtifactSource {

    private final Map<String, List<String>> versions = new TreeMap<>();
    private boolean reachable = true;

    FakeArtifacts holding(String name, String... available) {
        versions.put(name, List.of(available));
        return this;
    }

    FakeArtifacts unreachable() {
        reachable = false;
        return this;
    }

    @Override
    public Availability find(Coordinate coordinate, Map<String, String> repositories) {
        if (!reachable) {
            return new Availability(State.UNREACHABLE, List.of());
        }
        var known = versions.getOrDefault(coordinate.name(), List.of());
        return new Availability(known.contains(coordinate.version()) ? State.FOUND : State.MISSING, known);
    }

    @Override
    public List<String> neighbours(String group) {
        return versions.keySet().stream()
                .filter(name -> name.startsWith(group + ":"))
                .toList();
    }
}
