package com.example.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tasks of which some wait for others. */
public final class TaskGraph {

    private final Map<String, Integer> minutes = new TreeMap<>();
    private final Map<String, List<String>> before = new TreeMap<>();

    public TaskGraph task(String name, int length, String... waitsFor) {
        minutes.put(name, length);
        before.put(name, List.of(waitsFor));
        return this;
    }

    /** The earliest minute at which a task can begin. */
    public int start(String task) {
        int start = 0;
        for (String other : before.get(task)) {
            start = Math.max(start, end(other));
        }
        return start;
    }

    public int end(String task) {
        return start(task) + minutes.get(task);
    }

    /** How long all takes when everything that can goes on side by side. */
    public int length() {
        int length = 0;
        for (String task : minutes.keySet()) {
            length = Math.max(length, end(task));
        }
        return length;
    }

    /** All tasks, each behind those it waits for; by name where nothing else says. */
    public List<String> order() {
        List<String> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (done.size() < before.size()) {
            int known = done.size();
            for (String task : before.keySet()) {
                if (!done.contains(task) && done.containsAll(before.get(task))) {
                    order.add(task);
                    done.add(task);
                    break;
                }
            }
            if (done.size() == known) {
                throw new IllegalStateException("tasks wait for one another");
            }
        }
        return order;
    }

    public boolean isCircular() {
        Set<String> finished = new HashSet<>();
        for (String task : before.keySet()) {
            if (leadsBack(task, new HashSet<>(), finished)) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsBack(String task, Set<String> path, Set<String> finished) {
        if (finished.contains(task)) {
            return false;
        }
        if (!path.add(task)) {
            return true;
        }
        for (String other : before.getOrDefault(task, List.of())) {
            if (leadsBack(other, path, finished)) {
                return true;
            }
        }
        path.remove(task);
        finished.add(task);
        return false;
    }

    /** Everything a task waits for, directly or not. */
    public Set<String> needs(String task) {
        Set<String> needed = new HashSet<>();
        collect(task, needed);
        return needed;
    }

    private void collect(String task, Set<String> needed) {
        for (String other : before.get(task)) {
            if (needed.add(other)) {
                collect(other, needed);
            }
        }
    }
}
