package com.example.routing;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Spreads reads over the healthy replicas, at random so that no two clients fall into step. */
public final class ReplicaPicker {

    private final List<Replica> replicas;

    public ReplicaPicker(List<Replica> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    public Replica pick() {
        List<Replica> healthy = replicas.stream().filter(Replica::healthy).toList();
        if (healthy.isEmpty()) {
            throw new IllegalStateException("none of " + replicas.size() + " replicas is healthy");
        }
        return healthy.get(ThreadLocalRandom.current().nextInt(healthy.size()));
    }
}
