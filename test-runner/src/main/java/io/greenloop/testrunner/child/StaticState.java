package io.greenloop.testrunner.child;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether classes can keep anything from one run to the next. They cannot where none has a variable of its own nor runs code when it
 * is made, so that what remains are constants that were compiled in, and none asks the JDK to keep something for it. Thread-safe.
 */
final class StaticState {

    /**
     * An initialiser; bundles, which the JDK keeps for the loader that they are of; threads that no thread group knows of and that would
     * go on.
     */
    private static final List<String> KEEPING =
            List.of("<clinit>", "ResourceBundle", "ofVirtual", "startVirtualThread", "newVirtualThreadPerTaskExecutor");

    private final List<Class<?>> unread = new ArrayList<>();
    private boolean found;

    synchronized void add(Class<?> type, byte[] classFile) {
        found |= names(classFile);
        unread.add(type);
    }

    /** Anywhere in the file: a text that says so is a class too many, and no harm. */
    private static boolean names(byte[] classFile) {
        var text = new String(classFile, StandardCharsets.ISO_8859_1);
        return KEEPING.stream().anyMatch(text::contains);
    }

    synchronized boolean isNone() {
        // To ask a class for its variables loads their types, which are added meanwhile by this very thread.
        while (!found && !unread.isEmpty()) {
            var next = List.copyOf(unread);
            unread.clear();
            if (next.stream().anyMatch(StaticState::hasVariables)) {
                found = true;
            }
        }
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
