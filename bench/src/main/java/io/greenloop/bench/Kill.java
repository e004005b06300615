package io.greenloop.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * When one kill hits.
 *
 * @param share 0 to 1: of the time that such a moment may lie in
 */
public record Kill(Moment moment, double share) {

    /** What the system does when it is hit. */
    public enum Moment {
        /** It is starting up. */
        STARTING,
        /** It is healthy and at work. */
        WORKING,
        /** A job of it is proposing or validating. */
        SEARCHING,
        /** It was asked to stop. */
        STOPPING
    }

    public Kill {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("share is %s, 0 to 1 is allowed".formatted(share));
        }
    }

    /** So many kills in an order and at moments of the seed's: a fifth at starts, a fifth at stops, the others at work. */
    static List<Kill> drawn(int kills, long seed) {
        var random = new Random(seed);
        var moments = new ArrayList<Moment>();
        for (var kill = 0; kill < kills; kill++) {
            moments.add(
                    switch (kill % 5) {
                        case 1 -> Moment.STARTING;
                        case 3 -> Moment.STOPPING;
                        default -> Moment.WORKING;
                    });
        }
        Collections.shuffle(moments, random);
        return moments.stream()
                .map(moment -> new Kill(moment, random.nextDouble()))
                .toList();
    }
}
