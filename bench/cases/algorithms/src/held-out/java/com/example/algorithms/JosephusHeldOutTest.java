package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JosephusHeldOutTest {

    @Test
    void asPlayed() {
        for (int n = 1; n < 20; n++) {
            for (int k = 1; k < 6; k++) {
                List<Integer> circle = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    circle.add(i);
                }
                int at = 0;
                while (circle.size() > 1) {
                    at = (at + k - 1) % circle.size();
                    circle.remove(at);
                }
                assertEquals(circle.get(0), Josephus.survivor(n, k));
            }
        }
    }
}
