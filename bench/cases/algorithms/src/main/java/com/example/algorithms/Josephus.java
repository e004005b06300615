package com.example.algorithms;

/** Who is left when every so manieth of a circle goes. */
public final class Josephus {

    private Josephus() {}

    /** Places count from zero. */
    public static int survivor(int people, int step) {
        if (people == 1) {
            return 0;
        }
        return (survivor(people - 1, step) + step) % people;
    }
}
