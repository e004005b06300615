package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes of many files at once, which take a gate the time of their sum and not of their product. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeChangesTest {

    @Test
    void aVersionThatManyModulesTakeIsAskedForOnce() {
        var parent = "<project><groupId>g</groupId><artifactId>top</artifactId><version>1</version>"
                + "<properties><v>1.0.0</v></properties></project>";
        var module = "<project><parent><groupId>g</groupId><artifactId>top</artifactId><version>1</version></parent>"
                + "<artifactId>m%d</artifactId><dependencies><dependency><groupId>com.acme</groupId>"
                + "<artifactId>client</artifactId><version>${v}</version></dependency></dependencies></project>";
        var review = Review.ofProject().file("pom.xml", parent);
        IntStream.range(0, 2_500)
                .forEach(number -> review.file("m%d/pom.xml".formatted(number), module.formatted(number)));

        assertThat(review.replacing("pom.xml", "1.0.0", "1.1.0")
                        .by(new DependencyGate(new FakeArtifacts().holding("com.acme:client", "1.0.0", "1.1.0"))))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void whatManyFilesOfTestsDemandIsCountedOnce() {
        var demands = IntStream.range(0, 20)
                .mapToObj(number -> " assertEquals(%d, rates.of(%d));\n".formatted(number, number))
                .collect(Collectors.joining());
        var review = Review.ofProject().writtenBy(Authorship.ANYONE);
        IntStream.range(0, 1_500).forEach(number -> {
            var path = "src/test/java/com/acme/Rates%dTest.java".formatted(number);
            review.file(path, "class Rates%dTest { @Test void a() {\n%s} }".formatted(number, demands))
                    .replacing(path, "(3,", "(4,");
        });

        assertThat(Review.codes(review.by(new TestCodeGate()))).hasSize(1_500).containsOnly("ASSERTION_CHANGED");
    }

    @Test
    void filesOfTestsThatGoAndComeAreReadOnce() {
        var test = "class %s { @Test void %s() { assertEquals(1, rates.of(%d)); } }";
        var review = Review.ofProject().writtenBy(Authorship.ANYONE);
        IntStream.range(0, 500).forEach(number -> {
            var old = "src/test/java/com/acme/Old%dTest.java".formatted(number);
            review.file(old, test.formatted("Old%dTest".formatted(number), "old" + number, number))
                    .deleting(old)
                    .adding(
                            "src/test/java/com/acme/New%dTest.java".formatted(number),
                            test.formatted("New%dTest".formatted(number), "fresh" + number, 1_000 + number));
        });

        assertThat(Review.codes(review.by(new TestCodeGate()))).hasSize(500).containsOnly("TEST_DELETED");
    }

    @Test
    void testsAreReadOnceForAllDataThatIsDeleted() {
        var review = Review.ofProject().writtenBy(Authorship.ANYONE);
        IntStream.range(0, 3_000).forEach(number -> {
            var data = "src/test/resources/rates-%d.csv".formatted(number);
            review.file(data, "1;2\n").deleting(data);
            review.file(
                    "src/test/java/com/acme/Rates%dTest.java".formatted(number),
                    "class Rates%dTest { String data = \"%s\"; }".formatted(number, number == 7 ? "rates-9.csv" : ""));
        });

        assertThat(Review.codes(review.by(new TestCodeGate()))).containsExactly("TEST_DATA_DELETED");
    }
}
