package io.greenloop.testrunner.child;

import java.util.List;
import java.util.function.BiPredicate;

/** Runs tests of one framework, with the version of it that the project brings. */
interface Framework {

    /** Runs those tests of the classes that are wanted, by class and method. */
    void run(List<String> classes, BiPredicate<String, String> wanted, Journal journal) throws Exception;
}
