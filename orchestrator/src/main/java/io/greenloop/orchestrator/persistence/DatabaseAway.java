package io.greenloop.orchestrator.persistence;

import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * Tells a database that is away, as it is while it restarts, from every other trouble: only the first is worth waiting for,
 * and an event that waits in vain is a dead letter.
 */
public final class DatabaseAway implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes of the SQL standard and of PostgreSQL (appendix A of its manual): 08 connection exception, 53 insufficient
     * resources, 57 operator intervention, as in a shutdown. A pool that has no connection to give has no state to name.
     */
    private static boolean isAway(String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
