package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.child.Alternative;
import io.greenloop.testrunner.child.Fuel;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ChosenAlternativeTest {

    private static final String SWITCHES = """
            import io.greenloop.testrunner.child.Alternative;
            public class A {
                public static int sum(int most) {
                    int sum = 0;
                    for (int i = 0; (Alternative.is(1) ? (i <= most) : (Alternative.is(2) ? (i != most) : (i < most))); i++) {
                        {if (Alternative.is(300)) {sum -= i;} else {sum += (Alternative.is(4) ? (2) : (i));}}
                    }
                    return (!Alternative.is(5) ? (sum) : (-sum));
                }
                public static boolean isFirst() {
                    return Alternative.is(1);
                }
            }
            """;

    private static final String DECLARATION = """
            package io.greenloop.testrunner.child;
            public class Alternative { public static boolean is(int number) { return false; } }
            """;

    private final byte[] metered = FuelMeter.metered(compiled());

    @BeforeEach
    void fill() {
        Fuel.left = 1000;
    }

    @AfterEach
    void chooseNone() {
        Alternative.chosen = 0;
        Alternative.asked = null;
    }

    /** What calls for each question is interpreted ten times as slowly, and a loop that hangs asks many. */
    @Test
    void nothingIsCalledToKnowWhereAJumpGoes() {
        assertThat(questions("sum")).isZero();
        assertThat(questions("isFirst")).isOne();
    }

    @Test
    void whatIsChosenRunsAndTheVerifierTakesIt() throws Exception {
        var sum = new Loader().define(metered).getMethod("sum", int.class);
        var sums = IntStream.of(0, 1, 2, 300, 4, 5)
                .map(number -> {
                    Alternative.chosen = number;
                    try {
                        return (int) sum.invoke(null, 4);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toArray();

        assertThat(sums).containsExactly(6, 10, 6, -6, 8, -6);
    }

    @Test
    void whoeverWantsToKnowIsToldWhichAlternativesTheCodeAsItWasComesTo() throws Exception {
        var sum = new Loader().define(FuelMeter.asking(compiled())).getMethod("sum", int.class);
        Alternative.asked = new boolean[6];

        assertThat(sum.invoke(null, 0)).isEqualTo(0);
        assertThat(Alternative.asked).as("an empty loop").containsExactly(false, true, true, false, false, true);

        assertThat(sum.invoke(null, 4)).isEqualTo(6);
        assertThat(Alternative.asked).as("300 is beyond").containsExactly(false, true, true, false, true, true);
    }

    private static byte[] compiled() {
        var sources = List.of(
                new SourceText("A.java", SWITCHES),
                new SourceText(Alternative.class.getName().replace('.', '/') + ".java", DECLARATION));
        try (var compiler = new ModuleCompiler(List.of(), 0, false)) {
            return compiler.run(sources, task -> task.generate().get("A"));
        }
    }

    private int questions(String method) {
        var calls = new int[1];
        new ClassReader(metered)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return name.equals(method) ? counting(calls) : null;
                            }
                        },
                        0);
        return calls[0];
    }

    private static MethodVisitor counting(int[] calls) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                calls[0] += name.equals("is") ? 1 : 0;
            }
        };
    }

    /** Makes a class of bytes, which the JVM verifies. */
    private static final class Loader extends ClassLoader {

        Loader() {
            super(ChosenAlternativeTest.class.getClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass("A", bytes, 0, bytes.length);
        }
    }
}
