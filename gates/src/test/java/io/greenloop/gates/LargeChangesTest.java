package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes of many files at once, which take a gate the time of their sum and not of their product. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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
}
