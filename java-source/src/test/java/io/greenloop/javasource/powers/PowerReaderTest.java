package io.greenloop.javasource.powers;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(0);                                                    | END_JVM",
                "Runtime.getRuntime().halt(0);                                      | END_JVM",
                "java.util.function.IntConsumer end = System::exit;                 | END_JVM",
                "Runtime.getRuntime().addShutdownHook(null);                        | ACT_AT_THE_END",
                "new ProcessBuilder(\"true\").start();                              | START_PROCESSES",
                "Runtime.getRuntime().exec(\"true\");                               | START_PROCESSES",
                "ProcessHandle.current().parent();                                  | START_PROCESSES",
                "System.load(\"/tmp/x.so\");                                        | RUN_NATIVE_CODE",
                "sun.misc.Unsafe unsafe = null;                                     | RUN_NATIVE_CODE",
                "java.lang.management.ManagementFactory.getRuntimeMXBean();         | CHANGE_THE_JVM",
                "var out = java.io.FileDescriptor.out;                              | SWAP_STREAMS",
                "System.setOut(null);                                               | SWAP_STREAMS",
                "Class.forName(\"x\");                                              | REFLECT",
                "getClass().getDeclaredField(\"x\");                                | REFLECT",
                "java.lang.invoke.MethodHandles.lookup();                           | REFLECT",
                "Thread.currentThread().getStackTrace();                            | SEE_CALLERS",
                "StackWalker.getInstance();                                         | SEE_CALLERS",
                "Package.getPackages();                                             | SEE_CALLERS",
                "System.setProperty(\"user.dir\", \"/\");                           | CHANGE_DEFAULTS",
                "java.util.Locale.setDefault(java.util.Locale.ROOT);                | CHANGE_DEFAULTS",
                "java.net.Authenticator.setDefault(null);                           | CHANGE_DEFAULTS",
                "new java.net.Socket(\"localhost\", 1);                             | USE_THE_NETWORK",
                "java.nio.file.Files.readString(null);                              | USE_FILES",
                "new java.io.RandomAccessFile(\"x\", \"r\");                        | USE_FILES",
                "new Thread(() -> {}).start();                                      | START_THREADS"
            })
    void aPowerIsToldByTheSymbolThatGivesIt(String statement, Power power) {
        assertThat(read("class A { void a() throws Exception { %s } }".formatted(statement)))
                .extracting(PowerUse::power)
                .isNotEmpty()
                .containsOnly(power);
    }

    @Test
    void neitherStaticImportsNorEscapesNorInheritanceHideIt() {
        assertThat(read("import static java.lang.System.*; class A { void a() { ex\\u0069t(0); } }"))
                .extracting(PowerUse::member)
                .containsExactly("java.lang.System#exit");
        assertThat(read("class A extends ClassLoader { }"))
                .extracting(PowerUse::power)
                .containsOnly(Power.REFLECT);
    }

    @Test
    void whatOnlyComputesHasNone() {
        assertThat(read(
                        "import java.util.*; class A { List<String> a(Map<String, Integer> all) { System.out.println(all);"
                                + " var names = new ArrayList<>(all.keySet()); Collections.sort(names);"
                                + " if (names.isEmpty()) throw new IllegalStateException(getClass().getSimpleName());"
                                + " return names.stream().map(String::strip).toList(); } }"))
                .isEmpty();
    }

    @Test
    void aTypeOfTheProjectWithAFamousNameIsNoPower() {
        assertThat(
                        read(
                                "class A { static class System { static void exit(int code) { } } void a() { System.exit(0); } }"))
                .isEmpty();
    }

    private static List<PowerUse> read(String source) {
        try (var analyzer = new SourceAnalyzer()) {
            return PowerReader.read(analyzer.analyze(SourceSet.of(Map.of("A.java", source))));
        }
    }
}
