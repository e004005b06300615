package io.greenloop.contracts;

import java.util.Comparator;

/**
 * Names one test of a project.
 *
 * @param module folder of the Maven module from the root of the project, empty for the root itself
 * @param className binary name of the test class
 * @param method method with whatever the framework adds for parameters, as in the report; empty for a class that failed as
 *     a whole
 */
public record TestId(String module, String className, String method) implements Comparable<TestId> {

    private static final Comparator<TestId> ORDER = Comparator.comparing(TestId::module)
            .thenComparing(TestId::className)
            .thenComparing(TestId::method);

    public TestId {
        module = module == null ? "" : module;
        method = method == null ? "" : method;
        if (className == null || className.isBlank()) {
            throw new IllegalArgumentException("a test id needs a class name");
        }
    }

    /** The method without parameters or invocation index. */
    public String methodName() {
        var end = 0;
        while (end < method.length() && Character.isJavaIdentifierPart(method.charAt(end))) {
            end++;
        }
        return method.substring(0, end);
    }

    @Override
    public int compareTo(TestId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (module.isEmpty() ? "" : module + ":") + className + (method.isEmpty() ? "" : "#" + method);
    }
}
