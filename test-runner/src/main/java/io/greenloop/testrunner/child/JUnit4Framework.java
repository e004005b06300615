package io.greenloop.testrunner.child;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.FixMethodOrder;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.manipulation.Filter;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/** JUnit 3 and 4, each class by itself. */
final class JUnit4Framework implements Framework {

    @Override
    public void run(List<String> classes, BiPredicate<String, String> wanted, Journal journal) throws Exception {
        for (var name : classes) {
            var request = request(type(name));
            var filter = new Wanted(wanted);
            // A filter that leaves nothing makes JUnit report an error of its own instead of running nothing.
            if (filter.shouldRun(request.getRunner().getDescription())) {
                var core = new JUnitCore();
                core.addListener(new Listener(journal));
                core.run(request.filterWith(filter));
            }
        }
    }

    /** A class that says an order of its own keeps it. */
    private static Request request(Class<?> type) {
        var request = Request.classes(type);
        return Shuffle.isAskedFor() && !type.isAnnotationPresent(FixMethodOrder.class)
                ? request.sortWith(Shuffle.by(Description::getDisplayName))
                : request;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }

    /** Keeps the tests that are wanted. */
    private static final class Wanted extends Filter {

        private final BiPredicate<String, String> wanted;

        Wanted(BiPredicate<String, String> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean shouldRun(Description description) {
            if (description.isTest()) {
                return wanted.test(description.getClassName(), method(description));
            }
            return description.getChildren().stream().anyMatch(this::shouldRun);
        }

        @Override
        public String describe() {
            return "wanted tests";
        }
    }

    private static String method(Description description) {
        var name = description.getMethodName();
        if (name == null) {
            return "";
        }
        var bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /** Hears how tests end. */
    private static final class Listener extends RunListener {

        private final Journal journal;
        private final Set<Description> ended = new HashSet<>();
        private long start;

        Listener(Journal journal) {
            this.journal = journal;
        }

        @Override
        public void testStarted(Description description) {
            start = System.nanoTime();
            ended.remove(description);
            journal.started(description.getClassName(), method(description));
        }

        @Override
        public void testFailure(Failure failure) {
            var description = failure.getDescription();
            if (ended.add(description)) {
                journal.failed(description.getClassName(), method(description), millis(), failure.getException());
            }
        }

        @Override
        public void testAssumptionFailure(Failure failure) {
            skipped(failure.getDescription());
        }

        @Override
        public void testIgnored(Description description) {
            skipped(description);
        }

        private void skipped(Description description) {
            if (ended.add(description)) {
                journal.skipped(description.getClassName(), method(description));
            }
        }

        @Override
        public void testFinished(Description description) {
            if (ended.add(description)) {
                journal.passed(description.getClassName(), method(description), millis());
            }
        }

        private long millis() {
            return (System.nanoTime() - start) / 1_000_000;
        }
    }
}
