package io.greenloop.javasource.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplexityMeterTest {

    @Test
    void theExamplesOfTheCognitiveComplexityPaperCountAsItSays() {
        assertThat(measure("""
                        class A {
                          int sumOfPrimes(int max) {
                            int total = 0;
                            OUT: for (int i = 1; i <= max; ++i) {
                              for (int j = 2; j < i; ++j) {
                                if (i % j == 0) { continue OUT; }
                              }
                              total += i;
                            }
                            return total;
                          }
                          String getWords(int number) {
                            switch (number) {
                              case 1: return "one";
                              case 2: return "a couple";
                              case 3: return "a few";
                              default: return "lots";
                            }
                          }
                        }
                        """))
                .extracting(MethodComplexity::method, MethodComplexity::cyclomatic, MethodComplexity::cognitive)
                .contains(tuple("A#sumOfPrimes(int)", 4, 7), tuple("A#getWords(int)", 4, 1));
    }

    @Test
    void mixedOperatorsCostOncePerRun() {
        assertThat(measure("class A { boolean x(boolean a, boolean b, boolean c) {\n"
                        + " if (a && b && c) return true; else if (a || b && !c) return false; else return a; } }"))
                .filteredOn(method -> method.method().startsWith("A#x"))
                .extracting(MethodComplexity::cyclomatic, MethodComplexity::cognitive)
                // if 1, && run 1, else-if 1, || and && 2, else 1
                .containsExactly(tuple(7, 6));
    }

    @Test
    void anonymousMethodsBurdenTheMethodAroundThem() {
        var methods = measure(
                "class A { Runnable x(boolean a) { return new Runnable() { public void run() { if (a) { } } }; } }");

        assertThat(methods)
                .extracting(MethodComplexity::method, MethodComplexity::cyclomatic, MethodComplexity::cognitive)
                .contains(tuple("A#x(boolean)", 1, 2), tuple("A.(anonymous)#run()", 2, 0));
    }

    @Test
    void overloadsAreToldApartByTheirParameters() {
        assertThat(measure("class A { void x(int a) {} void x(String a) {} }"))
                .extracting(MethodComplexity::method)
                .contains("A#x(int)", "A#x(String)");
    }

    private static List<MethodComplexity> measure(String text) {
        try (var analyzer = new SourceAnalyzer()) {
            return ComplexityMeter.measure(analyzer.analyze(SourceSet.of(Map.of("A.java", text))));
        }
    }
}
