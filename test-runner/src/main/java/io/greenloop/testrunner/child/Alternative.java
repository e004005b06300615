package io.greenloop.testrunner.child;

/**
 * Which of the alternatives in classes made of many candidates at once runs. The class is alone with its candidate: whoever
 * chooses does so before any class of the project is initialised.
 */
public final class Alternative {

    /** The number of the candidate whose code runs; 0 runs the code as it was. */
    public static int chosen;

    /** Whether each number was asked for, where somebody wants to know; null elsewhere. */
    public static boolean[] asked;

    private Alternative() {}

    public static boolean is(int number) {
        var noted = asked;
        if (noted != null && number < noted.length) {
            noted[number] = true;
        }
        return number == chosen;
    }

    /** Makes a statement of an expression where the language allows only those that have an effect. */
    public static void done(long value) {
        // Its effect is done.
    }

    public static void done(double value) {
        // Its effect is done.
    }

    public static void done(boolean value) {
        // Its effect is done.
    }

    public static void done(Object value) {
        // Its effect is done.
    }
}
