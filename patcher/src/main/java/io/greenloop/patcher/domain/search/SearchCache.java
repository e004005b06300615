package io.greenloop.patcher.domain.search;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps the latest searches between batches, so that only the first batch of a problem pays for reading the project. */
final class SearchCache {

    private final int most;
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    SearchCache(int most) {
        this.most = most;
    }

    /** A search or the room for one; its monitor lets one thread at a time use it. */
    private static final class Entry {

        private Search search;

        synchronized <T> T use(Supplier<Search> begin, Function<Search, T> use) {
            if (search == null) {
                search = begin.get();
            }
            return use.apply(search);
        }

        /** Waits for whoever uses it; one who comes later begins anew. */
        synchronized void close() {
            if (search != null) {
                search.close();
                search = null;
            }
        }
    }

    /** Uses the search of that name, begun if need be. */
    <T> T with(String name, Supplier<Search> begin, Function<Search, T> use) {
        try {
            return entry(name).use(begin, use);
        } finally {
            oldestTooMany().ifPresent(Entry::close);
        }
    }

    private Entry entry(String name) {
        synchronized (entries) {
            return entries.computeIfAbsent(name, key -> new Entry());
        }
    }

    private Optional<Entry> oldestTooMany() {
        synchronized (entries) {
            if (entries.size() <= most) {
                return Optional.empty();
            }
            var oldest = entries.keySet().iterator().next();
            return Optional.of(entries.remove(oldest));
        }
    }
}
