package io.greenloop.testrunner.child;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** JUnit 5 and later, and whatever other engine the project has for the JUnit Platform. */
final class PlatformFramework implements Framework {

    /** Named, never loaded here: a project without Jupiter has none. Classes that say an order of their own keep it. */
    private static final String RANDOM_ORDER = "org.junit.jupiter.api.MethodOrderer$Random";

    private Launcher kept;
    private boolean reused;

    @Override
    public void reuse() {
        reused = true;
    }

    @Override
    public void run(List<String> classes, BiPredicate<String, String> wanted, Journal journal) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream()
                        .flatMap(name -> selectors(name, wanted))
                        .toList())
                .filters((PostDiscoveryFilter) descriptor -> filter(descriptor, wanted))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
        if (Shuffle.isAskedFor() && !Shuffle.isOrderOfProject()) {
            request.configurationParameter("junit.jupiter.testmethod.order.default", RANDOM_ORDER)
                    .configurationParameter("junit.jupiter.execution.order.random.seed", "" + Shuffle.seed());
        }
        launcher().execute(request.build(), new Listener(journal));
    }

    private static Stream<DiscoverySelector> selectors(String className, BiPredicate<String, String> wanted) {
        var methods = PlainTests.of(className, wanted);
        return methods.isEmpty()
                ? Stream.of(DiscoverySelectors.selectClass(className))
                : methods.stream().map(method -> DiscoverySelectors.selectMethod(method.getDeclaringClass(), method));
    }

    /** Looking for engines in every jar of the class path takes longer than most tests. */
    private Launcher launcher() {
        if (!reused) {
            return LauncherFactory.create();
        }
        if (kept == null) {
            kept = ofOneSession();
        }
        return kept;
    }

    /** A launcher outside of a session opens one for each run, and looks for listeners to sessions in every jar each time. */
    private static Launcher ofOneSession() {
        try {
            return LauncherFactory.openSession().getLauncher();
        } catch (LinkageError withoutSessions) {
            return LauncherFactory.create();
        }
    }

    private static FilterResult filter(TestDescriptor descriptor, BiPredicate<String, String> wanted) {
        var method =
                descriptor.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        return FilterResult.includedIf(method.isEmpty()
                || wanted.test(method.get().getClassName(), method.get().getMethodName()));
    }

    /** Hears how tests end. */
    private static final class Listener implements TestExecutionListener {

        private final Journal journal;
        private final Map<String, Long> starts = new HashMap<>();
        private TestPlan plan;

        Listener(Journal journal) {
            this.journal = journal;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            starts.put(test.getUniqueId(), System.nanoTime());
            if (test.isTest()) {
                var source = source(test);
                journal.started(
                        source.map(Listener::className).orElse(""),
                        source.map(Listener::method).orElse(""));
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            source(test).ifPresent(source -> journal.skipped(className(source), method(source)));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            var failed = result.getStatus() == TestExecutionResult.Status.FAILED;
            if (!test.isTest() && !failed) {
                return;
            }
            var source = source(test);
            var className = source.map(Listener::className).orElse(test.getDisplayName());
            var method = source.map(Listener::method).orElse("");
            var millis = (System.nanoTime() - starts.getOrDefault(test.getUniqueId(), System.nanoTime())) / 1_000_000;
            switch (result.getStatus()) {
                case SUCCESSFUL -> journal.passed(className, method, millis);
                case ABORTED -> journal.skipped(className, method);
                case FAILED ->
                    journal.failed(
                            className, method, millis, result.getThrowable().orElse(null));
            }
        }

        /** Dynamic tests often have no method of their own; they count for the one that made them. */
        private Optional<TestSource> source(TestIdentifier test) {
            var at = Optional.of(test);
            while (at.isPresent()) {
                var source = at.get().getSource();
                if (source.filter(s -> s instanceof MethodSource || s instanceof ClassSource)
                        .isPresent()) {
                    return source;
                }
                at = plan.getParent(at.get());
            }
            return Optional.empty();
        }

        private static String className(TestSource source) {
            return source instanceof MethodSource method
                    ? method.getClassName()
                    : ((ClassSource) source).getClassName();
        }

        private static String method(TestSource source) {
            return source instanceof MethodSource method ? method.getMethodName() : "";
        }
    }
}
