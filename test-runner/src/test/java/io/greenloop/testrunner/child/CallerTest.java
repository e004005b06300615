package io.greenloop.testrunner.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.behaviour.ComparedMethod;
import io.greenloop.testrunner.behaviour.RecordedCalls;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a class in a loader of its own, in this JVM. */
class CallerTest {

    private static final String SOURCE = """
            import java.util.*;
            import io.greenloop.testrunner.child.Fuel;
            public class Till {
                enum Coin { CENT { int worth() { return 1; } }, EURO { int worth() { return 100; } }; abstract int worth();
                    int twice() { return 2 * worth(); } }
                private int cents;
                Till(int cents) { if (cents < 0) throw new IllegalArgumentException("debts"); this.cents = cents; }
                public void put(int more) { cents += more; }
                static int divide(int one, int other) { return one / other; }
                static int loop(int times) { while (times != 0) { Fuel.burn(); } return 1; }
                static int stubborn(int times) { try { return loop(times); } catch (Throwable t) { return 2; } }
                static void sort(int[] all, List<String> names) { Arrays.sort(all); names.remove("b"); }
                static Object block(int x) throws Exception { if (x == 2) { Thread.sleep(60_000); } return x; }
                static void twice(long one, double other, String text, int[] all) { divide((int) one, 1); divide(7, 1); }
            }
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Map<String, byte[]> classes;
    private CandidateLoader candidate;

    @BeforeEach
    void compile() throws Exception {
        var here = Path.of(
                Fuel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var compiler = new ModuleCompiler(List.of(here), 0, false)) {
            classes = compiler.run(List.of(new SourceText("Till.java", SOURCE)), task -> {
                var made = Map.copyOf(task.generate());
                assertThat(task.errors()).isEmpty();
                return made;
            });
        }
        candidate = loader(classes);
    }

    private CandidateLoader loader(Map<String, byte[]> all) throws Exception {
        var project = new ProjectClasses();
        project.add(Files.createDirectories(folder.resolve("classes")), folder.resolve("metered"));
        return new CandidateLoader(project, all, ClassLoader.getSystemClassLoader());
    }

    @Test
    void valuesAndExceptionsAreTold() throws Exception {
        assertThat(call("", "Till", "divide", "(II)I", "6\t3", "6\t0"))
                .containsExactly("0 value 2", "1 thrown java.lang.ArithmeticException: / by zero");
    }

    @Test
    void whatACallLeavesInItsObjectAndItsArgumentsIsTold() throws Exception {
        assertThat(call("(I)V", "Till", "put", "(I)V", "5\t3", "5\t0", "-1\t3"))
                .containsExactly(
                        "0 value nothing and leaves Till{cents=8}",
                        "1 value nothing",
                        "2 unusable java.lang.reflect.InvocationTargetException");
        assertThat(call("", "Till", "sort", "([ILjava/util/List;)V", "new int[]{2, 1}\tList.of(\"b\", \"a\")"))
                .containsExactly("0 value nothing and leaves new int[]{1, 2}, List.of(\"a\")");
    }

    @Test
    void aConstantIsAnObjectToo() throws Exception {
        assertThat(call("itself", "Till$Coin", "twice", "()I", "Till$Coin#CENT", "Till$Coin#EURO", "Till$Coin#NONE"))
                .containsExactly("0 value 2", "1 value 200", "2 unusable java.lang.IllegalArgumentException");
    }

    @Test
    void whatUsesUpItsStepsDoesSoForItselfAloneWhateverItCatches() throws Exception {
        assertThat(call("", "Till", "loop", "(I)I", "1", "0")).containsExactly("0 endless ", "1 value 1");
        assertThat(call("", "Till", "stubborn", "(I)I", "1", "0")).containsExactly("0 endless ", "1 value 1");
    }

    @Test
    void whatBlocksEndsAllFurtherCalls() throws Exception {
        assertThat(call("", "Till", "block", "(I)Ljava/lang/Object;", "1", "2", "3"))
                .containsExactly("0 value 1", "1 endless ");
    }

    @Test
    void callsOfMarkedMethodsAreRecorded() throws Exception {
        var divide = new ComparedMethod("Till", "divide", "(II)I", "", List.of(), List.of());
        var twice = new ComparedMethod("Till", "twice", "(JDLjava/lang/String;[I)V", "", List.of(), List.of());
        candidate = loader(Map.of("Till", RecordedCalls.marked(classes.get("Till"), List.of(divide, twice))));
        assertThat(candidate.recorded()).isEmpty();

        call("", "Till", "twice", "(JDLjava/lang/String;[I)V", "4L\t0.5\t\"a b\"\tnew int[]{1}");

        assertThat(candidate.recorded()).containsExactly("1\t4L\t0.5\t\"a b\"\tnew int[]{1}", "0\t4\t1", "0\t7\t1");
    }

    /** What is told of each call. */
    private List<String> call(String receiver, String type, String method, String descriptor, String... inputs)
            throws Exception {
        told.reset();
        var code = new WarmOrders.Code(0, 0, 10_000);
        var order = new WarmOrders.Call(code, type, method, descriptor, receiver, List.of(inputs));
        var journal = new Journal(new PrintStream(told, false, UTF_8), "secret", () -> {}, testClass -> {});
        var caller = new Caller(order, candidate, new Tank(candidate, code.fuel()), journal);
        var thread = new Thread(caller);
        thread.start();
        caller.await(thread);
        thread.interrupt();
        return told.toString(UTF_8)
                .lines()
                .map(line -> Lines.decode(line))
                .map(fields -> String.join(" ", fields.subList(2, fields.size())))
                .toList();
    }
}
