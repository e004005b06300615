package io.greenloop.testrunner.child;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Finds a few wanted tests of a class by their methods, so that nobody has to look at all the others: that takes longer than to run
 * them. Public, as all that frameworks use.
 */
public final class PlainTests {

    /** Named, never loaded here: a project without Jupiter has none. */
    private static final String TEST = "org.junit.jupiter.api.Test";

    private PlainTests() {}

    /**
     * The wanted tests of a class, none where not all are sure to be plain methods of its own: then only the framework knows.
     *
     * @param wanted by class and method
     */
    public static List<Method> of(String className, BiPredicate<String, String> wanted) {
        try {
            var type = Thread.currentThread().getContextClassLoader().loadClass(className);
            if (!isPlain(type)) {
                return List.of();
            }
            var all = type.getDeclaredMethods();
            var found = Arrays.stream(all)
                    .filter(method -> wanted.test(className, method.getName()))
                    .toList();
            return 2 * found.size() < all.length && found.stream().allMatch(PlainTests::isPlain) ? found : List.of();
        } catch (ClassNotFoundException | LinkageError ofTheProject) {
            return List.of();
        }
    }

    /** Neither tests inside of it, nor inherited ones, nor anything that says how often it is to be run. */
    private static boolean isPlain(Class<?> type) {
        return type.getSuperclass() == Object.class
                && type.getInterfaces().length == 0
                && type.getDeclaredClasses().length == 0
                && type.getAnnotations().length == 0;
    }

    private static boolean isPlain(Method method) {
        var annotations = method.getAnnotations();
        return annotations.length == 1
                && annotations[0].annotationType().getName().equals(TEST);
    }
}
