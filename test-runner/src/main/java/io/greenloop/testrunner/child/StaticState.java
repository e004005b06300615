package io.greenloop.testrunner.child;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether classes can keep anything from one run to the next. They cannot where none has a variable of its own nor runs code when it
 * is made: what remains are constants that were compiled in. Thread-safe.
 */
final class StaticState {

    private static final byte[] INITIALIZER = "<clinit>".getBytes(StandardCharsets.US_ASCII);

    private final List<Class<?>> unread = new ArrayList<>();
    private boolean found;

    synchronized void add(Class<?> type, byte[] classFile) {
        found |= names(classFile);
        unread.add(type);
    }

    /** Anywhere in the file: a text that says so is a class too many, and no harm. */
    private static boolean names(byte[] classFile) {
        for (int at = 0; at <= classFile.length - INITIALIZER.length; at++) {
            if (classFile[at] == INITIALIZER[0]
                    && Arrays.equals(classFile, at, at + INITIALIZER.length, INITIALIZER, 0, INITIALIZER.length)) {
                return true;
            }
        }
        return false;
    }

    synchronized boolean isNone() {
        found |= unread.stream().anyMatch(StaticState::hasVariables);
        unread.clear();
        return !found;
    }

    /** Without an initializer what is final has the value that the compiler gave it. */
    private static boolean hasVariables(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredFields())
                    .mapToInt(field -> field.getModifiers())
                    .anyMatch(modifiers -> Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers));
        } catch (LinkageError unknown) {
            return true;
        }
    }
}
