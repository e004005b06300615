package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.child.Fuel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class FuelMeterTest {

    private static final int ENOUGH = 1500;

    /** What kotlin, groovy and old compilers emit is beyond us; but a metered class of javac's must pass the JVM's verifier. */
    @Test
    void everyClassOfALargeLibraryStillPassesTheVerifier() throws Exception {
        var jar = Path.of(org.assertj.core.api.Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var metered = new AtomicInteger();
        var refused = new ArrayList<String>();
        Fuel.left = Long.MAX_VALUE;
        try (var loader = new Metering(jar.toUri().toURL(), metered);
                var file = new JarFile(jar.toFile())) {
            var names = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("org/assertj/") && name.endsWith(".class"))
                    .limit(ENOUGH)
                    .toList();
            for (var name : names) {
                try {
                    Class.forName(name.substring(0, name.length() - 6).replace('/', '.'), true, loader);
                } catch (VerifyError | ClassFormatError e) {
                    refused.add(name + ": " + e.getMessage());
                } catch (LinkageError needsSomethingElse) {
                    // Optional parts of the library that are not here.
                }
            }
        }

        assertThat(refused).isEmpty();
        assertThat(metered).hasValueGreaterThan(ENOUGH / 2);
    }

    /** Defines the library's classes metered, before its parent can. */
    private static final class Metering extends URLClassLoader {

        private final AtomicInteger metered;

        Metering(URL jar, AtomicInteger metered) {
            super(new URL[] {jar}, FuelMeterTest.class.getClassLoader());
            this.metered = metered;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.assertj.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (var in = findResource(name.replace('.', '/') + ".class").openStream()) {
                var before = in.readAllBytes();
                var after = FuelMeter.metered(before);
                metered.addAndGet(after.length > before.length ? 1 : 0);
                return defineClass(name, after, 0, after.length);
            } catch (java.io.IOException | NullPointerException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
