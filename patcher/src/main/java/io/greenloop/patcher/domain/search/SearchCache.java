package io.greenloop.patcher.domain.search;

import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps the latest searches between batches, so that only the first batch of a problem pays for reading the project. */
final class SearchCache {

    private static final int MOST = 4;

    private static final class Entry {
        private Search search;
    }

    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Uses the search of that name, begun if need be; the same search is used by one thread at a time. */
    <T> T with(String name, Supplier<Search> begin, Function<Search, T> use) {
        var entry = entry(name);
        synchronized (entry) {
            if (entry.search == null) {
                entry.search = begin.get();
            }
            return use.apply(entry.search);
        }
    }

    private Entry entry(String name) {
        synchronized (entries) {
            var entry = entries.computeIfAbsent(name, key -> new Entry());
            if (entries.size() > MOST) {
                // One that is in use ends with its user; its jars close when it is collected.
                entries.remove(entries.keySet().iterator().next());
            }
            return entry;
        }
    }
}
