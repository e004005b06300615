package io.greenloop.testrunner.child;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Runs tests of one framework, with the version of it that the project brings. Public, as all that implementations use, since
 * those may be in another class loader.
 */
public interface Framework {

    /** Told that all runs have the same framework and extensions of it, so that both may be kept. */
    default void reuse() {
        // Most have nothing to keep.
    }

    /** Runs those tests of the classes that are wanted, by class and method. */
    void run(List<String> classes, BiPredicate<String, String> wanted, Journal journal) throws Exception;
}
