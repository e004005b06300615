package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CiReportTest {

    private static final String SUITE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="shop.RatesTest" tests="4">
              <properties><property name="user.dir" value="/ci"/></properties>
              <testcase name="divides" classname="shop.RatesTest" time="0.01">
                <failure message="expected: &lt;4&gt; but was: &lt;3&gt;" type="org.opentest4j.AssertionFailedError"><![CDATA[
            org.opentest4j.AssertionFailedError: expected: <4> but was: <3>
            \tat shop.RatesTest.divides(RatesTest.java:12)]]></failure>
                <system-out>noise</system-out>
              </testcase>
              <testcase name="adds" classname="shop.RatesTest"/>
              <testcase name="skips" classname="shop.RatesTest"><skipped/></testcase>
              <testcase name="opens()" classname="shop.RatesTest">
                <error type="java.io.IOException"/>
              </testcase>
            </testsuite>
            """;

    @Test
    void theFailingTestsAreReadOutOfAReport() {
        var failures = new JUnitXml().failures(SUITE);

        assertThat(failures)
                .containsExactly(
                        new CiFailure(
                                "shop.RatesTest",
                                "divides",
                                "org.opentest4j.AssertionFailedError",
                                "expected: <4> but was: <3>"),
                        new CiFailure("shop.RatesTest", "opens()", "java.io.IOException", ""));
        assertThat(failures.get(0).signature().message()).isEqualTo("expected: <<n>> but was: <<n>>");
        assertThat(new JUnitXml()
                        .failures("<testsuites>" + SUITE.substring(SUITE.indexOf("<testsuite ")) + "</testsuites>"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FAILED: 2 tests", "<html><body/></html>", "<testsuite><testcase></testsuite>", "{}"})
    void whatIsNoReportIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JUnitXml().failures(text))
                .withMessageStartingWith("the report is not");
    }

    @Test
    void noEntityIsResolved(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "s3cret");
        var hostile = "<!DOCTYPE t [<!ENTITY x SYSTEM \"%s\">]><testsuite><testcase classname=\"A\" name=\"b\">"
                        .formatted(secret.toUri())
                + "<failure message=\"m\">&x;</failure></testcase></testsuite>";

        try {
            assertThat(new JUnitXml().failures(hostile).toString()).doesNotContain("s3cret");
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void aRequestCarriesTheTestsAndNeverTheReport() throws Exception {
        var json = "{\"tests\": [{\"className\": \"A\", \"method\": \"b\"}], \"report\": %s}"
                .formatted(Json.mapper().writeValueAsString(SUITE));

        var read = Json.mapper().readValue(json, CiReport.class);

        assertThat(read.tests()).extracting(CiFailure::method).containsExactly("b", "divides", "opens()");
        assertThat(Json.mapper().writeValueAsString(read))
                .doesNotContain("report")
                .doesNotContain("noise");
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(read), CiReport.class))
                .isEqualTo(read);
    }

    @Test
    void aReportWithoutAFailureSaysNothing() {
        assertThatThrownBy(() -> Json.mapper().readValue("{\"report\": \"<testsuite/>\"}", CiReport.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("names no test that failed");
        assertThatIllegalArgumentException().isThrownBy(() -> CiReport.of(List.of(), null));
    }
}
