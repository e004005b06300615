package io.greenloop.orchestrator.persistence;

import io.greenloop.orchestrator.JobFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link JobFilter} as the database is asked. */
final class JobQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    JobQuery(JobFilter filter) {
        anyOf("phase", filter.phases());
        anyOf("outcome", filter.outcomes());
        where("requestKey = :key", "key", filter.key());
        where("retryOf = :retryOf", "retryOf", filter.retryOf());
        where("locate(lower(:source), lower(source)) > 0", "source", filter.source());
        where("createdAt >= :after", "after", filter.createdAfter());
        where("createdAt < :before", "before", filter.createdBefore());
    }

    String text() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void anyOf(String column, Set<? extends Enum<?>> words) {
        if (!words.isEmpty()) {
            conditions.add("%1$s in :%1$s".formatted(column));
            values.put(column, words.stream().map(Enum::name).toList());
        }
    }

    private void where(String condition, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            conditions.add(condition);
            values.put(name, wanted);
        });
    }
}
