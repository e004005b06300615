package io.greenloop.javasource.tests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the test classes of one file promise.
 *
 * @param methods by {@code Class.name(parameter types)}
 * @param off what keeps a whole class from running, as written
 * @param offSometimes what keeps a whole class from running under conditions, as written
 * @param mocks types that are replaced by something that does what it is told; {@code spy } or {@code subclass } before those that are so in part
 * @param isRead whether it is known what they promise
 */
public record TestFile(
        Map<String, TestMethod> methods,
        List<String> off,
        List<String> offSometimes,
        Set<String> mocks,
        boolean isRead) {

    /** Of what is not there or declares nothing. */
    public static final TestFile NONE = new TestFile(Map.of(), List.of(), List.of(), Set.of(), true);

    /** Of what is nested too deep for the compiler. */
    public static final TestFile UNREAD = new TestFile(Map.of(), List.of(), List.of(), Set.of(), false);

    public TestFile {
        methods = Map.copyOf(methods);
        off = List.copyOf(off);
        offSometimes = List.copyOf(offSometimes);
        mocks = Set.copyOf(mocks);
    }

    /** Names of the methods that a framework calls. */
    public Set<String> tests() {
        var tests = new TreeSet<String>();
        methods.forEach((name, method) -> {
            if (method.isTest()) {
                tests.add(name);
            }
        });
        return tests;
    }
}
