package io.greenloop.bench.gates;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that was on the heap at one time, garbage included. It grows until somebody collects, so that it is enough to look when that
 * begins; the peaks of its pools are not of one moment, and their sum is more than there ever was.
 */
final class HeapPeak {

    private final AtomicLong most = new AtomicLong();
    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private HeapPeak() {}

    static HeapPeak fromNowOn() {
        var peak = new HeapPeak();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((news, nothing) -> peak.onCollection(news), null, null));
        return peak;
    }

    private void onCollection(Notification news) {
        if (news.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) news.getUserData());
            var before = info.getGcInfo().getMemoryUsageBeforeGc().entrySet().stream()
                    .filter(pool -> pools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            most.accumulateAndGet(before, Math::max);
        }
    }

    long bytes() {
        var now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return most.accumulateAndGet(now, Math::max);
    }
}
