package io.greenloop.bench.gates;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.GateName;
import java.util.Optional;

/**
 * One change that is put before the gates.
 *
 * @param gate that must stop it; empty for a good change
 * @param kind what breaks, or between which releases it lies
 * @param rest the release that the rest of the project is of
 */
record GateCase(
        String id, Optional<GateName> gate, String kind, Library library, String rest, String path, String diff) {

    private static final int SHORT = 12;

    static GateCase bad(GateName gate, String kind, Library library, String path, String diff) {
        return new GateCase(shortId(diff), Optional.of(gate), kind, library, library.release(), path, diff);
    }

    static GateCase good(Library library, String rest, String path, String diff) {
        var kind = "%s %s to %s".formatted(library.artifact(), library.release(), library.next());
        return new GateCase(shortId(library + diff), Optional.empty(), kind, library, rest, path, diff);
    }

    boolean isBad() {
        return gate.isPresent();
    }

    private static String shortId(String diff) {
        return Candidate.idOf(diff).substring(0, SHORT);
    }

    /** Diffs hold what others wrote, and made-up secrets. */
    @Override
    public String toString() {
        return "GateCase[id=%s, kind=%s, path=%s]".formatted(id, kind, path);
    }
}
