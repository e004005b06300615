package io.greenloop.orchestrator.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers which letters were replayed. Every method needs a transaction. */
@ApplicationScoped
class ReplayMarks {

    private static final String OF_LETTER =
            " topic = :topic and partition_number = :part and record_offset = :place and letter_at = :at";

    private final EntityManager database;

    @Inject
    ReplayMarks(EntityManager database) {
        this.database = database;
    }

    /** Empty when the letter was never replayed. */
    Optional<Replay> of(DeadLetter letter) {
        List<?> rows = named(
                        database.createNativeQuery(
                                "select replayed_at, replays from dead_letter_replay where" + OF_LETTER),
                        letter)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Replay((Instant) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /**
     * Marks a letter; whoever marks the same one meanwhile waits for the end of this transaction.
     *
     * @param again whether one that is marked may be marked again
     * @return false when it was marked and may not be again
     */
    boolean mark(DeadLetter letter, Instant now, boolean again) {
        var onConflict =
                again ? "do update set replayed_at = :now, replays = dead_letter_replay.replays + 1" : "do nothing";
        return named(
                                database.createNativeQuery(
                                        "insert into dead_letter_replay values (:topic, :part, :place, :at, :now, 1)"
                                                + " on conflict (topic, partition_number, record_offset, letter_at) "
                                                + onConflict),
                                letter)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static <Q extends Query> Q named(Q query, DeadLetter letter) {
        query.setParameter("topic", letter.id().topic());
        query.setParameter("part", letter.id().partition());
        query.setParameter("place", letter.id().offset());
        query.setParameter("at", letter.at());
        return query;
    }
}
