package io.greenloop.orchestrator.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Replays many letters one after the other, for as long as whoever asked may be kept waiting. */
public final class ReplayRun {

    private static final Logger LOG = Logger.getLogger(ReplayRun.class);

    private final Function<LetterId, ReplayResult> replay;
    private final Clock clock;
    private final Instant end;

    /** @param patience after it no further letter is begun */
    public ReplayRun(Function<LetterId, ReplayResult> replay, Clock clock, Duration patience) {
        this.replay = replay;
        this.clock = clock;
        this.end = clock.instant().plus(patience);
    }

    /**
     * Replays them in their order.
     *
     * @throws LettersUnavailable when the broker does not answer and nothing was replayed yet; later it only ends the run
     */
    public Replayed of(List<LetterId> letters) {
        var replayed = new ArrayList<LetterId>();
        var left = new ArrayList<LetterId>();
        for (int i = 0; i < letters.size(); i++) {
            if (!clock.instant().isBefore(end)) {
                return new Replayed(replayed, left, letters.subList(i, letters.size()));
            }
            try {
                (replay.apply(letters.get(i)) == ReplayResult.REPLAYED ? replayed : left).add(letters.get(i));
            } catch (LettersUnavailable brokerAway) {
                if (replayed.isEmpty()) {
                    throw brokerAway;
                }
                LOG.warnf(brokerAway, "replay cut short replayed=%d", replayed.size());
                return new Replayed(replayed, left, letters.subList(i, letters.size()));
            }
        }
        return new Replayed(replayed, left, List.of());
    }
}
