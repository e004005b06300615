package io.greenloop.testrunner.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers with which arguments marked methods were called. Marked classes call it; each candidate's loader defines this class
 * anew.
 */
public final class Recorder {

    private static final int MOST = 300;

    /** Calls, each as {@link Lines}: the number of the method, then its arguments as {@link ValueText}. */
    public static final Set<String> CALLS = Collections.synchronizedSet(new LinkedHashSet<>());

    private Recorder() {}

    /** Called at the beginning of each marked method. */
    public static void called(Object[] arguments, int method) {
        if (CALLS.size() >= MOST) {
            return;
        }
        try {
            var fields = new ArrayList<String>(List.of(method + ""));
            for (var argument : arguments) {
                var text = ValueText.of(argument);
                ValueReader.read(text, Recorder.class.getClassLoader());
                fields.add(text);
            }
            CALLS.add(Lines.encode(fields));
        } catch (RuntimeException noValue) {
            // Such a call could not be made again.
        }
    }
}
