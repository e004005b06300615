package io.greenloop.testrunner.child;

import java.util.List;
import java.util.function.BiPredicate;
import org.testng.IConfigurationListener;
import org.testng.IMethodInterceptor;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.TestNG;

/** TestNG. */
final class TestNgFramework implements Framework {

    @Override
    public void run(List<String> classes, BiPredicate<String, String> wanted, Journal journal) throws Exception {
        var types = new Class<?>[classes.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] =
                    Class.forName(classes.get(i), true, Thread.currentThread().getContextClassLoader());
        }
        var testng = new TestNG(false);
        testng.setVerbose(0);
        testng.setUseDefaultListeners(false);
        testng.setOutputDirectory("/tmp/testng");
        testng.setTestClasses(types);
        testng.addListener((IMethodInterceptor) (methods, context) -> methods.stream()
                .filter(method -> wanted.test(
                        method.getMethod().getTestClass().getName(),
                        method.getMethod().getMethodName()))
                .toList());
        testng.addListener(new Listener(journal));
        testng.run();
    }

    /** Hears how tests end. */
    private static final class Listener implements ITestListener, IConfigurationListener {

        private final Journal journal;

        Listener(Journal journal) {
            this.journal = journal;
        }

        @Override
        public void onTestStart(ITestResult result) {
            journal.started(className(result), method(result));
        }

        @Override
        public void onTestSuccess(ITestResult result) {
            journal.passed(className(result), method(result), millis(result));
        }

        @Override
        public void onTestFailure(ITestResult result) {
            journal.failed(className(result), method(result), millis(result), result.getThrowable());
        }

        @Override
        public void onTestFailedButWithinSuccessPercentage(ITestResult result) {
            onTestSuccess(result);
        }

        @Override
        public void onTestSkipped(ITestResult result) {
            journal.skipped(className(result), method(result));
        }

        @Override
        public void onConfigurationFailure(ITestResult result) {
            journal.failed(className(result), method(result), millis(result), result.getThrowable());
        }

        private static String className(ITestResult result) {
            return result.getTestClass().getName();
        }

        private static String method(ITestResult result) {
            return result.getMethod().getMethodName();
        }

        private static long millis(ITestResult result) {
            return Math.max(0, result.getEndMillis() - result.getStartMillis());
        }
    }
}
