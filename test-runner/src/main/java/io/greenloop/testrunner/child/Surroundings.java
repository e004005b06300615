package io.greenloop.testrunner.child;

import java.io.PrintStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * What a candidate could leave to the next one outside its own classes: threads, system properties, defaults of the JVM, files.
 * What can be put back is put back; the rest makes the JVM suspect.
 */
final class Surroundings {

    private static final double FULL = 0.8;

    private final FileTree files;
    private final LeftThreads threads = new LeftThreads();
    private Set<String> leaving = Set.of();
    private Properties properties = new Properties();
    private Locale locale;
    private TimeZone zone;
    private PrintStream out;
    private Thread.UncaughtExceptionHandler handler;
    private Authenticator authenticator;
    private CookieHandler cookies;
    private ProxySelector proxies;
    private ResponseCache responses;

    Surroundings(Path work) {
        this.files = new FileTree(work);
    }

    void look() {
        threads.look();
        properties = (Properties) System.getProperties().clone();
        locale = Locale.getDefault();
        zone = TimeZone.getDefault();
        out = System.out;
        handler = Thread.getDefaultUncaughtExceptionHandler();
        authenticator = Authenticator.getDefault();
        cookies = CookieHandler.getDefault();
        proxies = ProxySelector.getDefault();
        responses = ResponseCache.getDefault();
        files.look();
    }

    /** A test of this class begins or ends. */
    void at(String testClass) {
        threads.at(testClass);
    }

    /** Classes of tests that left something behind, as far as that can be told; known once it was looked for. */
    Set<String> leaving() {
        return leaving;
    }

    /** Why this JVM should run no more candidates; empty when all is as it was. */
    String restore() {
        var left = threads.end();
        leaving = left.stream()
                .map(LeftThreads.Left::testClass)
                .filter(testClass -> !testClass.isEmpty())
                .collect(Collectors.toSet());
        if (!System.getProperties().equals(properties)) {
            System.setProperties(properties);
        }
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setOut(out);
        System.setErr(out);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        Authenticator.setDefault(authenticator);
        CookieHandler.setDefault(cookies);
        ProxySelector.setDefault(proxies);
        ResponseCache.setDefault(responses);
        if (!left.isEmpty()) {
            return "a thread lives on: " + left.get(0).name();
        }
        var changed = files.restore();
        if (!changed.isEmpty()) {
            return changed;
        }
        return Heap.isFuller(FULL, FULL / 2) ? "the heap fills up" : "";
    }
}
