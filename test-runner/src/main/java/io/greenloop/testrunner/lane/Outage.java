package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.worker.TransientFailure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Collection;
import org.eclipse.aether.transfer.ArtifactTransferException;

/** Maven repositories that give no answer: nothing is known then of what they hold, so nothing is said to be missing. */
final class Outage {

    private static final int MOST_NAMED = 6;

    private Outage() {}

    /** @param open coordinates that the build lacks and nobody could be asked for */
    static TransientFailure of(Collection<String> open, Throwable trouble) {
        var named = String.join(", ", open.stream().limit(MOST_NAMED).toList());
        var more = open.size() > MOST_NAMED ? " and %d more".formatted(open.size() - MOST_NAMED) : "";
        return new TransientFailure(
                FailureNumber.DEPENDENCIES_OUT_OF_REACH,
                "the build lacks artifacts and no Maven repository can be asked for them (%s): %s%s"
                        .formatted(why(trouble), named, more),
                trouble);
    }

    /** By the kind of the cause alone: its text names addresses, which may hold credentials. */
    private static String why(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "its host is not known: the network may be away";
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return "nobody takes the connection: the network may be away";
            }
            if (cause instanceof SocketTimeoutException) {
                return "it does not answer in time";
            }
        }
        return trouble.getCause() instanceof ArtifactTransferException
                ? "it does not give the artifacts out"
                : "its answer is none";
    }
}
