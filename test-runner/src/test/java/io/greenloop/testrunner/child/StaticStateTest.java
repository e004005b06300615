package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.behaviour.Compiled;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticStateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { static final int ONE = 1; static final String TEXT = \"a\" + ONE; int field = 2; }",
                "class A { static int twice(int one) { return 2 * one; } Runnable task() { return () -> { }; } }",
                "class A { final java.util.List<String> all = new java.util.ArrayList<>(); class Inner { int own; } }",
                "record A(int one) { }",
                "interface A { int ONE = 1; default int one() { return ONE; } }"
            })
    void whatHoldsConstantsAloneKeepsNothing(String text) {
        assertThat(state(text).isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { static int count; }",
                "class A extends java.util.ListResourceBundle { protected Object[][] getContents() { return new Object[0][]; } }",
                "class A { String say() { return java.util.ResourceBundle.getBundle(\"a\").getString(\"b\"); } }",
                "class A { Object startVirtualThread() { return this; } }",
                "class A { static final int[] COUNT = new int[1]; }",
                "class A { static final Integer BOXED = 1; }",
                "class A { static { System.getProperty(\"a\"); } }",
                "class A { void check() { assert hashCode() > 0; } }",
                "class A { static class Inner { private static volatile String last; } }",
                "enum A { ONE }",
                "interface A { java.util.List<String> ALL = new java.util.ArrayList<>(); }",
                "class A { int of(Thread.State state) { switch (state) { case NEW: return 1; default: return 2; } } }"
            })
    void whatHasVariablesOrRunsCodeWhenItIsMadeMayKeepSomething(String text) {
        assertThat(state(text).isNone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class B { static int count; }", "class B { C next; } class C { static int count; }"})
    void whatIsLoadedOnlyBecauseAFieldIsOfItIsAskedToo(String text) throws ClassNotFoundException {
        var state = new StaticState();
        new Lazy(state, Compiled.of("A", "class A { B other; } " + text)).loadClass("A");

        assertThat(state.isNone()).isFalse();
    }

    @Test
    void whatIsLoadedLateAndKeepsNothingIsNoTrouble() throws ClassNotFoundException {
        var state = new StaticState();
        var text = "class A { B other; } class B { C next; } class C { }";
        new Lazy(state, Compiled.of("A", text)).loadClass("A");

        assertThat(state.isNone()).isTrue();
    }

    private static StaticState state(String text) {
        var state = new StaticState();
        var loader = new Loader();
        Compiled.of("A", text).forEach((name, bytes) -> state.add(loader.define(name, bytes), bytes));
        return state;
    }

    /** Makes classes of bytes. */
    private static class Loader extends ClassLoader {

        final Class<?> define(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Loads classes when somebody asks for them, as that of a candidate does. */
    private static final class Lazy extends Loader {

        private final StaticState state;
        private final Map<String, byte[]> classes;

        Lazy(StaticState state, Map<String, byte[]> classes) {
            this.state = state;
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                return super.findClass(name);
            }
            var type = define(name, classes.get(name));
            state.add(type, classes.get(name));
            return type;
        }
    }
}
