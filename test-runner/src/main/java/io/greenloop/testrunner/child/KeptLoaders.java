package io.greenloop.testrunner.child;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/**
 * Loaders for the next candidate that shares the classes of the last, where these keep nothing: to load the same classes again, and to let
 * the framework find out about them again, is most of a short run.
 */
final class KeptLoaders {

    private static final int MOST = 4;

    private final Map<Integer, CandidateLoader> kept = new LinkedHashMap<>();

    /** @return null where there is none */
    CandidateLoader take(WarmOrders.Code code) {
        return kept.remove(code.classes());
    }

    /** @param clean whether nothing of the run lives on */
    void giveBack(WarmOrders.Code code, CandidateLoader loader, boolean clean) throws IOException {
        // What still runs in the pool of the JVM would go on with the next candidate's steps.
        var again = clean
                && code.alternative() != 0
                && loader.isStateless()
                && ForkJoinPool.commonPool().isQuiescent();
        if (!again) {
            loader.close();
            return;
        }
        forget(code.classes());
        kept.put(code.classes(), loader);
        if (kept.size() > MOST) {
            forget(kept.keySet().iterator().next());
        }
    }

    /** Its classes come no more. */
    void forget(int classes) throws IOException {
        var loader = kept.remove(classes);
        if (loader != null) {
            loader.close();
        }
    }
}
