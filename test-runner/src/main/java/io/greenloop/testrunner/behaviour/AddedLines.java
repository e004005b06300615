package io.greenloop.testrunner.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lines that a text has and another does not, by a longest common subsequence of what differs. */
final class AddedLines {

    /** Beyond this many pairs of lines all that lies between the first and the last difference counts as added. */
    private static final int MOST_PAIRS = 4_000_000;

    private AddedLines() {}

    /** Numbers of lines in the text after, counted from 1. */
    static SortedSet<Long> between(String before, String after) {
        var old = new ArrayList<>(before.lines().map(String::strip).toList());
        var changed = new ArrayList<>(after.lines().map(String::strip).toList());
        var head = 0;
        while (head < Math.min(old.size(), changed.size()) && old.get(head).equals(changed.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < Math.min(old.size(), changed.size()) - head
                && old.get(old.size() - 1 - tail).equals(changed.get(changed.size() - 1 - tail))) {
            tail++;
        }
        return added(old.subList(head, old.size() - tail), changed.subList(head, changed.size() - tail), head);
    }

    private static SortedSet<Long> added(List<String> old, List<String> changed, int head) {
        var small = (long) old.size() * changed.size() <= MOST_PAIRS;
        var common = new int[small ? old.size() + 1 : 1][changed.size() + 1];
        for (int i = small ? old.size() - 1 : -1; i >= 0; i--) {
            for (int j = changed.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(changed.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var added = new TreeSet<Long>();
        var i = 0;
        for (int j = 0; j < changed.size(); j++) {
            while (i < common.length - 1 && common[i][j] == common[i + 1][j]) {
                i++;
            }
            if (i < common.length - 1 && old.get(i).equals(changed.get(j))) {
                i++;
            } else {
                added.add((long) head + j + 1);
            }
        }
        return added;
    }
}
