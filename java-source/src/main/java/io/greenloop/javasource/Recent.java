package io.greenloop.javasource;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was asked for last and forgets the rest. For one thread. */
public final class Recent {

    private static final int FIRST = 16;
    private static final float LOAD = 0.75f;

    private Recent() {}

    /** @param most entries, at least 1 */
    public static <K, V> Map<K, V> atMost(int most) {
        return new LinkedHashMap<>(FIRST, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
