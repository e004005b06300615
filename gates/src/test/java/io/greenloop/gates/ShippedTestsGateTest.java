package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;

class ShippedTestsGateTest {

    private static final String SCOPE = "<scope>test</scope>";
    private static final String POM = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>org.assertj</groupId>
                  <artifactId>assertj-core</artifactId>
                  <scope>test</scope>
                </dependency>
              </dependencies>
            </project>
            """;
    private static final String PARENT = "<project><dependencyManagement>"
            + POM.replace("<project>", "").replace("</project>", "") + "</dependencyManagement></project>";

    private final Gate gate = new ShippedTestsGate();

    @Test
    void aLibraryForTestsThatUsersGetIsForAPersonToSee() {
        assertThat(verdict(POM, SCOPE, "<scope>compile</scope>").reasons())
                .extracting(GateReason::code, GateReason::line)
                .containsExactly(tuple("TEST_LIBRARY_SHIPPED", 5));
        assertThat(Review.codes(verdict(POM, SCOPE, ""))).containsExactly("TEST_LIBRARY_SHIPPED");
    }

    @Test
    void anotherLibraryAndOneThatIsManagedForTestsPass() {
        assertThat(verdict(POM.replace("assertj", "acme"), SCOPE, "")).isEqualTo(Verdict.PASS);
        assertThat(verdict(POM.replace(SCOPE, ""), "assertj-core", "assertj-guava"))
                .isEqualTo(Verdict.PASS);
        assertThat(belowParentIn("pom.xml")).isEqualTo(Verdict.PASS);
        assertThat(verdict(POM, SCOPE, "<scope>test</scope")).isEqualTo(Verdict.PASS);
    }

    @Test
    void whatAModuleBesideItManagesSaysNothingOfIt() {
        assertThat(Review.codes(belowParentIn("other/pom.xml"))).containsExactly("TEST_LIBRARY_SHIPPED");
    }

    private Verdict belowParentIn(String path) {
        return Review.ofProject()
                .file(path, PARENT)
                .file(
                        "shop/pom.xml",
                        POM.replace("<project>", "<project><parent><artifactId>top</artifactId></parent>"))
                .replacing("shop/pom.xml", SCOPE, "")
                .by(gate);
    }

    private Verdict verdict(String pom, String search, String replacement) {
        return Review.ofProject()
                .file("pom.xml", pom)
                .replacing("pom.xml", search, replacement)
                .by(gate);
    }
}
